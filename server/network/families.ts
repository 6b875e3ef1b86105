/**
 * Under which heading each figure is shown.
 */
import type { AttributeMeasure, GraphMeasure, NodeMeasure, SetMeasure } from './measure.ts';

type AnyMeasure = GraphMeasure | NodeMeasure | SetMeasure | AttributeMeasure;

/** In the order of the headings; the contract has the same. */
export type Family =
  | 'coverage'
  | 'size'
  | 'cohesion'
  | 'relations'
  | 'circles'
  | 'mixing'
  | 'position'
  | 'brokerage'
  | 'uses'
  | 'organisations'
  | 'change';

/** Those that stand elsewhere than all others of their scope. */
const elsewhere: Readonly<Partial<Record<Family, string>>> = {
  size: 'n n1 n2 m arcs',
  circles: 'modularity modularityLouvain communities circlesStability circlesSure circlesDistinct circlesRuns circleSure',
  mixing: 'degreeAssortativity',
  brokerage:
    'betweenness betweennessNormalised burtConstraint burtConstraintWeighted burtHierarchy burtEffectiveSize burtEffectiveSizeWeighted burtEfficiency',
};

const familyById: ReadonlyMap<string, Family> = new Map(
  Object.entries(elsewhere).flatMap(([family, ids]) => ids.split(' ').map((id) => [id, family as Family] as const)),
);

const isByAttribute = ({ scope }: AnyMeasure): boolean => scope === 'graph by attribute' || scope === 'node by attribute';

/** What the scope says; a figure of two modes alone is about what people use. */
const byScope = ({ scope, kinds }: AnyMeasure): Family => {
  if (kinds.every((kind) => kind === 'two-mode')) return 'uses';
  if (scope === 'set') return 'brokerage';
  return scope === 'graph' ? 'cohesion' : 'position';
};

/** Of what is known of members: the same id may also be that of a figure of the whole, such as `modularity`. */
export const familyOf = (measure: AnyMeasure): Family =>
  isByAttribute(measure) ? 'mixing' : (familyById.get(measure.id) ?? byScope(measure));
