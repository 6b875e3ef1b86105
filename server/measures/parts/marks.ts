/**
 * What the map shows of each member: circles of neighbours, and figures by which marks are sized.
 */
import type { Network } from '#network/graph';
import { nodeMeasures } from '#network/measures';
import { type MeasureResults, runMeasures } from '#network/run-measures';
import { isNotRun, isUndefined } from '#network/types';
import type { SurveyWave } from '#network/wave/survey-wave';
import { residentNetwork, wholeNetwork } from '#network/wave/wave-networks';
import { type Part, versionOf } from '../part.ts';

/** By what the marks on the map can be sized. */
export const figureIds = ['inDegree', 'outDegree', 'betweenness', 'harmonicNormalised', 'pagerank085', 'coreNumber'] as const;

const measures = nodeMeasures.filter(({ id }) => (figureIds as readonly string[]).includes(id) || id === 'community');

/** Seconds after which marks are sized by an estimate: the eye sees no difference. */
const budgetSeconds = 5;

/** One value for each of the wave's members; null where there is none, and for members outside of the network. */
const inOrder = (results: MeasureResults, id: string, { members }: SurveyWave, { indexOf }: Network): (number | null)[] => {
  const values = results.node.get(id);
  if (!values || isNotRun(values)) return members.map(() => null);
  return members.map((member) => {
    const value = values[indexOf.get(member.id) ?? -1];
    return value === undefined || isUndefined(value) ? null : value;
  });
};

/** A circle is several people; who is alone in theirs is in none. Numbered from 0, the largest first. */
export const circlesOf = (wave: SurveyWave): (number | null)[] => {
  const network = residentNetwork(wave);
  const results = runMeasures(network, { only: new Set(['community']) });
  const found = inOrder(results, 'community', wave, network);
  const sizes = new Map<number, number>();
  for (const circle of found) if (circle !== null) sizes.set(circle, (sizes.get(circle) ?? 0) + 1);
  const ranked = [...sizes].filter(([, size]) => size > 1).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const number = new Map(ranked.map(([circle], index) => [circle, index]));
  return found.map((circle) => (circle === null ? null : (number.get(circle) ?? null)));
};

export const marksPart: Part = {
  id: 'marks',
  stage: 'Finding circles of neighbours',
  inputs: ['ties'],
  version: versionOf(measures),
  compute: async ({ wave, estimate }) => {
    const network = wholeNetwork(wave);
    for (const sweep of new Set(measures.flatMap((one) => (one.sweep ? [one.sweep] : [])))) {
      if (sweep.estimateSeconds(network) > budgetSeconds) await estimate(sweep, network);
    }
    const results = runMeasures(network, { only: new Set<string>(figureIds), costly: 'estimate', budgetSeconds });
    const marks = figureIds.map((id) => {
      const note = results.estimated.get(id);
      const estimate = note ? { epsilon: note.epsilon, delta: note.delta, samples: note.samples } : null;
      return { id, values: inOrder(results, id, wave, network), estimate };
    });
    return { marks, circles: circlesOf(wave) };
  },
};
