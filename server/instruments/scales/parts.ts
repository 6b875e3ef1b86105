/** What the scales are put together from. */
import type { BandStanding, ScaleItem, Score } from '../../contract/scales.ts';

/** Items whose wording may not be passed on, by what can be said of each. */
export const unworded = (labels: readonly string[]): ScaleItem[] =>
  labels.map((label, at) => ({ key: `item${at + 1}`, label, text: null }));

export const numbered = (count: number): string[] => Array.from({ length: count }, (_, at) => `Item ${at + 1} of ${count}`);

export const itemKeys = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `item${from + at}`);

/** 0 to 10, with words at both ends. */
export const zeroToTen = (lowest: string, highest: string) =>
  Array.from({ length: 11 }, (_, code) => ({ code, label: code === 0 ? lowest : code === 10 ? highest : null }));

/** Answers from a lowest code on, in the order of their codes. */
export const choices = (lowest: number, labels: readonly (string | null)[]) =>
  labels.map((label, at) => ({ code: lowest + at, label }));

/** @param groups of each band its ends and its name */
export const grouped = (
  key: string,
  standing: BandStanding,
  groups: readonly (readonly [from: number, to: number, label: string])[],
): Score['bands'][number] => ({ key, standing, bands: groups.map(([from, to, label]) => ({ from, to, label })) });

type Plain = Pick<Score, 'key' | 'label' | 'items' | 'how' | 'range' | 'higherIs'>;

/** A score for which every item must be answered, unless it says otherwise. */
export const score = (plain: Plain & Partial<Score>): Score => ({ mayMiss: 0, times: 1, bands: [], ...plain });
