/**
 * Targets and shares while they are typed: as text, by area and age. Pure.
 */
import type { TargetCell } from '#contract/field-targets';
import type { NeighbourhoodId } from '#contract/ids';

export type Typed = { readonly want: string; readonly share: string };
export type TargetDraft = ReadonlyMap<string, Typed>;

const nothing: Typed = { want: '', share: '' };

export const cellKey = (neighbourhoodId: string | null, ageBand: string | null): string =>
  JSON.stringify([neighbourhoodId, ageBand]);

const toText = (value: number | null): string => (value === null ? '' : String(value));

export const toDraft = (cells: readonly TargetCell[]): TargetDraft =>
  new Map(
    cells.map(({ neighbourhoodId, ageBand, target, percent }) => [
      cellKey(neighbourhoodId, ageBand),
      { want: toText(target), share: toText(percent) },
    ]),
  );

export const typedAt = (draft: TargetDraft, key: string): Typed => draft.get(key) ?? nothing;

/** @returns the number that was typed; null for nothing, NaN for what is none. */
const toNumber = (text: string): number | null => {
  const plain = text.trim().replace(',', '.').replace('%', '');
  return plain === '' ? null : Number(plain);
};

export const wantOf = ({ want }: Typed): number | null => {
  const number = toNumber(want);
  return number === null || (Number.isInteger(number) && number >= 0 && number <= 100_000) ? number : Number.NaN;
};

export const shareOf = ({ share }: Typed): number | null => {
  const number = toNumber(share);
  return number === null || (number >= 0 && number <= 100) ? number : Number.NaN;
};

/** What is sent: cells of which anything is said. What is no number must be mended before. */
export const toCells = (draft: TargetDraft): TargetCell[] =>
  [...draft].flatMap(([key, typed]) => {
    const [neighbourhoodId, ageBand] = JSON.parse(key) as [NeighbourhoodId | null, string | null];
    const cell = { neighbourhoodId, ageBand, target: wantOf(typed), percent: shareOf(typed) };
    return cell.target === null && cell.percent === null ? [] : [cell];
  });

export const sumOf = (cells: readonly TargetCell[], of: 'target' | 'percent'): number =>
  Math.round(10 * cells.reduce((sum, cell) => sum + (Number.isNaN(cell[of]) ? 0 : (cell[of] ?? 0)), 0)) / 10;

/** Whom to ask in each cell, so that all together are as many as wanted: the largest remainders get the last ones. */
export const workOut = (draft: TargetDraft, wanted: number): TargetDraft => {
  const shares = [...draft].flatMap(([key, typed]) => {
    const share = shareOf(typed);
    return share === null || Number.isNaN(share) ? [] : [{ key, typed, exact: (wanted * share) / 100 }];
  });
  const floors = shares.map((one) => ({ ...one, whole: Math.floor(one.exact), rest: one.exact - Math.floor(one.exact) }));
  const all = Math.min(wanted, Math.round(floors.reduce((sum, { exact }) => sum + exact, 0)));
  const left = Math.max(0, all - floors.reduce((sum, { whole }) => sum + whole, 0));
  const more = new Set(
    floors
      .toSorted((one, other) => other.rest - one.rest)
      .slice(0, left)
      .map(({ key }) => key),
  );
  return new Map([
    ...draft,
    ...floors.map(({ key, typed, whole }) => [key, { ...typed, want: String(whole + (more.has(key) ? 1 : 0)) }] as const),
  ]);
};
