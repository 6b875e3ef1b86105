import type { MemberSet } from '#network/measure';
import type { EstimateNote, MeasureResults } from '#network/run-measures';
import { isNotRun, isUndefined, type NotRun } from '#network/types';

/** JSON objects without a prototype, so that a member called `__proto__` is a member like any other. */
type JsonRecord<T> = Record<string, T>;

const emptyRecord = <T>(): JsonRecord<T> => Object.create(null) as JsonRecord<T>;

export const notRunSentence = ({ minutes }: NotRun): string =>
  `not run, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;

/**
 * `{ graph: { key: value or list of ids }, node: { key: { id: value } }, notRun: { key: sentence } }`. Whatever has no value is null;
 * a measure left out for its time is null and named under `notRun`; one from samples is named under `estimated`, with how far
 * it may be off.
 */
export function asJson(results: MeasureResults, bases: ReadonlyMap<string, number> = new Map()) {
  const graph = emptyRecord<number | MemberSet['set'] | null>();
  const node = emptyRecord<JsonRecord<number | null> | null>();
  const notRun = emptyRecord<string>();
  for (const [id, value] of bases) graph[id] = value;
  for (const [id, figure] of results.graph) {
    if (isNotRun(figure)) notRun[id] = notRunSentence(figure);
    graph[id] = typeof figure === 'number' ? figure : null;
  }
  for (const [id, figure] of results.set) {
    if (isNotRun(figure)) notRun[id] = notRunSentence(figure);
    graph[id] = 'set' in figure ? figure.set : null;
  }
  for (const [id, figures] of results.node) {
    if (isNotRun(figures)) {
      notRun[id] = notRunSentence(figures);
      node[id] = null;
      continue;
    }
    const values = emptyRecord<number | null>();
    results.ids.forEach((member, i) => {
      const value = figures[i];
      values[member] = value === undefined || isUndefined(value) ? null : value;
    });
    node[id] = values;
  }
  const estimated = emptyRecord<EstimateNote>();
  for (const [id, note] of results.estimated) estimated[id] = note;
  return { graph, node, notRun, ...(results.estimated.size > 0 ? { estimated } : {}) };
}
