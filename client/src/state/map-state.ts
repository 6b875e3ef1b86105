/**
 * What the map page remembers: one store a concern, nothing of the data. Made anew for each visit of the page.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Appearance, firstAppearance } from '../graph/drawn.ts';
import { type Filters, noFilters } from '../graph/filters.ts';

export type Selection = {
  /** Id of the chosen member. */
  readonly selected: string | null;
  /** Id of the member under the pointer. Never part of the address. */
  readonly hovered: string | null;
};

export type ListTab = 'members' | 'ties';

/** Everything that an address can hold. */
export type MapView = {
  readonly filters: Filters;
  readonly appearance: Appearance;
  readonly selected: string | null;
  readonly tab: ListTab;
};

export type MapState = {
  readonly filters: StoreApi<Filters>;
  readonly appearance: StoreApi<Appearance>;
  readonly selection: StoreApi<Selection>;
  readonly tab: StoreApi<{ readonly tab: ListTab }>;
};

export const firstView: MapView = { filters: noFilters, appearance: firstAppearance, selected: null, tab: 'members' };

export const createMapState = (view: MapView): MapState => ({
  filters: createStore(() => view.filters),
  appearance: createStore(() => view.appearance),
  selection: createStore<Selection>(() => ({ selected: view.selected, hovered: null })),
  tab: createStore<{ readonly tab: ListTab }>(() => ({ tab: view.tab })),
});

export const readView = (state: MapState): MapView => ({
  filters: state.filters.getState(),
  appearance: state.appearance.getState(),
  selected: state.selection.getState().selected,
  tab: state.tab.getState().tab,
});

/** Puts a view that came from an address into the stores. */
export const writeView = (state: MapState, view: MapView): void => {
  state.filters.setState(view.filters, true);
  state.appearance.setState(view.appearance, true);
  if (state.selection.getState().selected !== view.selected) state.selection.setState({ selected: view.selected });
  if (state.tab.getState().tab !== view.tab) state.tab.setState({ tab: view.tab });
};

/** Calls back when anything that belongs in the address has changed. @returns stops listening. */
export const subscribeView = (state: MapState, changed: () => void): (() => void) => {
  const stops = [
    state.filters.subscribe(changed),
    state.appearance.subscribe(changed),
    state.tab.subscribe(changed),
    state.selection.subscribe((now, before) => {
      if (now.selected !== before.selected) changed();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};

/** Chooses a member, or nobody. */
export const select = (state: MapState, selected: string | null): void => state.selection.setState({ selected });
