/**
 * The view in the address, so that it can be kept, shared and gone back to. Words that mean what they say, defaults left
 * out; ids of questions, areas and one chosen member, all random: nothing about a person.
 */
import type { MemberKind } from '#contract/network';
import { byConnections, type CircleStyle } from '../graph/drawn.ts';
import { type Filters, memberKinds, noFilters } from '../graph/filters.ts';
import { firstView, type MapView } from './map-state.ts';

const names = ['kind', 'question', 'area', 'strength', 'confirmed', 'linked', 'size', 'circles', 'selected', 'list'] as const;

const readList = (search: URLSearchParams, name: string): readonly string[] => [
  ...new Set((search.get(name) ?? '').split(',').filter((one) => one !== '')),
];

const isKind = (text: string): text is MemberKind => memberKinds.some((kind) => kind === text);

const readStrength = (text: string | null): number | null => {
  if (text === null || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
};

const readFilters = (search: URLSearchParams): Filters => ({
  ...noFilters,
  kinds: readList(search, 'kind').filter(isKind),
  generators: readList(search, 'question'),
  neighbourhoods: readList(search, 'area'),
  leastStrength: readStrength(search.get('strength')),
  confirmedOnly: search.get('confirmed') === 'yes',
  linkedOnly: search.get('linked') === 'yes',
});

const circleStyles: Readonly<Record<string, CircleStyle>> = { off: 'off', outline: 'outline', colour: 'colour' };

/** Reads a view; what is unknown or mistyped counts as not given. */
export const decodeView = (search: URLSearchParams): MapView => ({
  filters: readFilters(search),
  appearance: {
    sizeBy: search.get('size') || byConnections,
    circles: circleStyles[search.get('circles') ?? ''] ?? firstView.appearance.circles,
  },
  selected: search.get('selected') || null,
  tab: search.get('list') === 'ties' ? 'ties' : 'members',
});

/** Writes a view over an address's query; what is not ours (the wave, the language) stays as it was. */
export const encodeView = (view: MapView, before: URLSearchParams): URLSearchParams => {
  const search = new URLSearchParams(before);
  for (const name of names) search.delete(name);
  const { filters, appearance } = view;
  const put = (name: (typeof names)[number], value: string) => {
    if (value !== '') search.set(name, value);
  };
  put('kind', filters.kinds.join(','));
  put('question', filters.generators.join(','));
  put('area', filters.neighbourhoods.join(','));
  put('strength', filters.leastStrength === null ? '' : String(filters.leastStrength));
  put('confirmed', filters.confirmedOnly ? 'yes' : '');
  put('linked', filters.linkedOnly ? 'yes' : '');
  put('size', appearance.sizeBy === firstView.appearance.sizeBy ? '' : appearance.sizeBy);
  put('circles', appearance.circles === firstView.appearance.circles ? '' : appearance.circles);
  put('selected', view.selected ?? '');
  put('list', view.tab === 'members' ? '' : view.tab);
  return search;
};
