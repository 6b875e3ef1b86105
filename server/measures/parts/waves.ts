/**
 * Parts about a wave as a whole: who answered and what was asked, what is used, organisations, what changed.
 */
import { assetMeasures } from '#network/assets/asset-measures';
import { isUndefined } from '#network/types';
import { oncePerWave } from '#network/wave/once-per-wave';
import type { SurveyWave } from '#network/wave/survey-wave';
import { generatorMeasures, respondentMeasures, waveMeasures } from '#network/wave/wave-measures';
import { type KeyedPart, keyOf, type PartContext, versionOf, type Which } from '../part.ts';
import type { AssetColumn, Figure } from '../part-result.ts';
import {
  assetTable,
  changeTasks,
  keyPlayerTasks,
  organisationTasks,
  rankTasks,
  relationTasks,
  toFigure,
  useTasks,
  type WaveTask,
} from '../wave-figures.ts';
import { circlesOf } from './marks.ts';
import { toSpread } from './of-network.ts';

/** The circles that the map shows, found once for all parts. */
export const circlesFor: (wave: SurveyWave) => readonly (number | null)[] = oncePerWave(circlesOf);

type Only = PartContext['only'];

/** Those that are wanted. */
const among = <T extends Pick<Which, 'id'> & Partial<Which>>(all: readonly T[], only: Only): readonly T[] =>
  only === undefined ? all : all.filter(({ id, of = null }) => only.has(keyOf({ id, of })));

const workOut = (tasks: readonly WaveTask[], { wave, before, population, report, only }: PartContext): Figure[] => {
  const circles = circlesFor(wave);
  const wanted = among(tasks, only);
  return wanted.map(({ id, of, compute }, at) => {
    report(at, wanted.length);
    return toFigure(id, of, compute(wave, { before, circles, population }));
  });
};

export const relationsPart: KeyedPart = {
  id: 'relations',
  stage: 'Looking at who answered, and what was asked',
  inputs: ['ties', 'traits', 'asked'],
  version: versionOf([...waveMeasures, ...generatorMeasures, ...respondentMeasures]),
  keys: (wave) => [...relationTasks(wave).map(keyOf), ...respondentMeasures.map(({ id }) => id)],
  compute: (context) => ({
    figures: workOut(relationTasks(context.wave), context),
    spreads: among(respondentMeasures, context.only).map(({ id, compute }) => toSpread({ id, of: null }, compute(context.wave))),
  }),
};

const column = ({ measure, figures }: ReturnType<typeof assetTable>['columns'][number]): AssetColumn => ({
  id: measure.id,
  values: figures.map(({ value }) => (isUndefined(value) || !Number.isFinite(value) ? null : value)),
  reasons: figures.map(({ value }) => (isUndefined(value) ? value.undefined : '')),
});

export const usesPart: KeyedPart = {
  id: 'uses',
  stage: 'Looking at what people use',
  inputs: ['ties', 'traits', 'asked'],
  version: versionOf([...useTasks, ...assetMeasures, ...keyPlayerTasks]),
  keys: () => [...[...useTasks, ...keyPlayerTasks].map(keyOf), ...assetMeasures.map(({ id }) => id)],
  compute: (context) => {
    const figures = workOut([...useTasks, ...keyPlayerTasks], context);
    const { ids, columns } = assetTable(context.wave, { circles: circlesFor(context.wave) }, among(assetMeasures, context.only));
    return { figures, assets: { ids, columns: columns.map(column) } };
  },
};

export const organisationsPart: KeyedPart = {
  id: 'organisations',
  stage: 'Looking at who works with whom',
  inputs: ['ties', 'traits', 'links'],
  version: versionOf(organisationTasks),
  keys: () => organisationTasks.map(keyOf),
  compute: (context) => ({ figures: workOut(organisationTasks, context) }),
};

export const ranksPart: KeyedPart = {
  id: 'ranks',
  stage: 'Finding how steady the first ranks are',
  inputs: ['ties'],
  version: versionOf(rankTasks),
  keys: () => rankTasks.map(keyOf),
  compute: (context) => ({ figures: workOut(rankTasks, context) }),
};

export const changePart: KeyedPart = {
  id: 'change',
  stage: 'Comparing with the wave before',
  inputs: ['ties', 'asked', 'before'],
  version: versionOf(changeTasks),
  keys: () => changeTasks.map(keyOf),
  // Of the first wave none; whoever asks for them by name hears why.
  compute: (context) => (context.before === null && context.only === undefined ? {} : { figures: workOut(changeTasks, context) }),
};
