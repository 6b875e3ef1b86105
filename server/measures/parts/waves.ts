/**
 * Parts about a wave as a whole: who answered and what was asked, what is used, organisations, what changed.
 */
import { assetMeasures } from '#network/assets/asset-measures';
import { isUndefined } from '#network/types';
import { oncePerWave } from '#network/wave/once-per-wave';
import type { SurveyWave } from '#network/wave/survey-wave';
import { generatorMeasures, respondentMeasures, waveMeasures } from '#network/wave/wave-measures';
import { type Part, type PartContext, versionOf } from '../part.ts';
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

const workOut = (tasks: readonly WaveTask[], { wave, before, population, report }: PartContext): Figure[] => {
  const circles = circlesFor(wave);
  return tasks.map(({ id, of, compute }, at) => {
    report(at, tasks.length);
    return toFigure(id, of, compute(wave, { before, circles, population }));
  });
};

export const relationsPart: Part = {
  id: 'relations',
  stage: 'Looking at who answered, and what was asked',
  inputs: ['ties', 'traits', 'asked'],
  version: versionOf([...waveMeasures, ...generatorMeasures, ...respondentMeasures]),
  compute: (context) => ({
    figures: workOut(relationTasks(context.wave), context),
    spreads: respondentMeasures.map(({ id, compute }) => toSpread({ id, of: null }, compute(context.wave))),
  }),
};

const column = ({ measure, figures }: ReturnType<typeof assetTable>['columns'][number]): AssetColumn => ({
  id: measure.id,
  values: figures.map(({ value }) => (isUndefined(value) || !Number.isFinite(value) ? null : value)),
  reasons: figures.map(({ value }) => (isUndefined(value) ? value.undefined : '')),
});

export const usesPart: Part = {
  id: 'uses',
  stage: 'Looking at what people use',
  inputs: ['ties', 'traits', 'asked'],
  version: versionOf([...useTasks, ...assetMeasures, ...keyPlayerTasks]),
  compute: (context) => {
    const figures = workOut([...useTasks, ...keyPlayerTasks], context);
    const { ids, columns } = assetTable(context.wave, { circles: circlesFor(context.wave) });
    return { figures, assets: { ids, columns: columns.map(column) } };
  },
};

export const organisationsPart: Part = {
  id: 'organisations',
  stage: 'Looking at who works with whom',
  inputs: ['ties', 'traits', 'links'],
  version: versionOf(organisationTasks),
  compute: (context) => ({ figures: workOut(organisationTasks, context) }),
};

export const ranksPart: Part = {
  id: 'ranks',
  stage: 'Finding how steady the first ranks are',
  inputs: ['ties'],
  version: versionOf(rankTasks),
  compute: (context) => ({ figures: workOut(rankTasks, context) }),
};

export const changePart: Part = {
  id: 'change',
  stage: 'Comparing with the wave before',
  inputs: ['ties', 'asked', 'before'],
  version: versionOf(changeTasks),
  compute: (context) => (context.before === null ? {} : { figures: workOut(changeTasks, context) }),
};
