import type { AssetColumn, Measures } from '../contract/measures.ts';
import { keyOf } from '../measures/part.ts';
import type { WaveFigures } from './wave-figures.ts';

type One = Pick<Measures['measures'][number], 'id' | 'of'>;

/** The key of a figure as it is told. */
export const keyOfTold = ({ id, of }: One): string => keyOf({ id, of: of?.code ?? null });

const byKey = <T extends One, V>(all: readonly T[], value: (one: T) => V): Record<string, V> =>
  Object.fromEntries(all.map((one) => [keyOfTold(one), value(one)]));

const assetsJson = ({ members, columns }: Measures['assets']) => {
  const byId = <V>(values: readonly V[]): Record<string, V> => Object.fromEntries(members.map(({ id }, at) => [id, values[at]!]));
  /** Of those that have one; nothing of figures where none has. */
  const where = <V>(of: (column: AssetColumn) => readonly V[], isThere: (value: V) => boolean) =>
    Object.fromEntries(
      columns.flatMap((column) => {
        const there = members.flatMap(({ id }, at) => (isThere(of(column)[at]!) ? [[id, of(column)[at]!]] : []));
        return there.length === 0 ? [] : [[column.id, Object.fromEntries(there)]];
      }),
    );
  return {
    names: byId(members.map(({ name }) => name)),
    figures: Object.fromEntries(columns.map(({ id, values }) => [id, byId(values)])),
    reasons: where(
      ({ reasons }) => reasons,
      (reason) => reason !== '',
    ),
    ranges: where(
      ({ ranges }) => ranges,
      (range) => range !== null,
    ),
  };
};

/**
 * `{ figures: { key: value }, spreads: { key: numbers }, assets: { names, figures: { key: { id: value } }, reasons }, base, reasons }`.
 * Whatever has no value is null, and `reasons` says why. `base`: how many each stands on, and of whom. `ranges`, where they
 * were asked for: between what each would lie, and `noRange` why it has none.
 */
export const asWaveJson = ({ measures, spreads, assets, hasRanges }: WaveFigures) => {
  const all = [...measures, ...spreads];
  const { ranges: assetRanges, ...ofAssets } = assetsJson(assets);
  const [ranged, unranged] = [measures.filter(({ interval }) => interval), measures.filter(({ interval }) => !interval)];
  return {
    figures: byKey(measures, ({ value }) => value),
    spreads: byKey(spreads, ({ spread }) => spread),
    base: byKey(
      all.filter(({ base }) => base !== null),
      ({ base }) => base,
    ),
    reasons: byKey(
      all.filter(({ reason }) => reason !== ''),
      ({ reason }) => reason,
    ),
    ...(hasRanges
      ? { ranges: byKey(ranged, ({ interval }) => interval), noRange: byKey(unranged, (one) => one.noInterval) }
      : {}),
    ...(assets.columns.length > 0 ? { assets: { ...ofAssets, ...(hasRanges ? { ranges: assetRanges } : {}) } } : {}),
  };
};
