/**
 * Under which heading each figure is shown.
 */
import type { Described } from '#network/measure';
import type { MeasureFamily } from '../contract/measures.ts';

/** Those that stand elsewhere than all others of their scope. */
const elsewhere: Readonly<Partial<Record<MeasureFamily, string>>> = {
  size: 'n n1 n2 m arcs',
  circles: 'modularity modularityLouvain communities circlesStability circlesSure circlesDistinct circlesRuns circleSure',
  mixing: 'degreeAssortativity',
  brokerage:
    'betweenness betweennessNormalised burtConstraint burtConstraintWeighted burtHierarchy burtEffectiveSize burtEffectiveSizeWeighted burtEfficiency',
};

const familyById: ReadonlyMap<string, MeasureFamily> = new Map(
  Object.entries(elsewhere).flatMap(([family, ids]) => ids.split(' ').map((id) => [id, family as MeasureFamily] as const)),
);

/** @param otherwise what its scope says. */
export const familyOf = ({ id }: Pick<Described, 'id'>, otherwise: MeasureFamily): MeasureFamily =>
  familyById.get(id) ?? otherwise;
