import type { Network } from './graph.ts';
import type { AttributeMeasure, AttributeValues, GraphMeasure, NodeMeasure } from './measure.ts';
import { attributeMeasures } from './measures.ts';

type ByAttribute = { readonly graph: readonly GraphMeasure[]; readonly node: readonly NodeMeasure[] };

/** One attribute of one measure, as a measure like any other: `EIindex[club]`. */
function bind(measure: AttributeMeasure, attribute: string, values: AttributeValues): GraphMeasure | NodeMeasure {
  const id = `${measure.id}[${attribute}]`;
  return measure.scope === 'graph by attribute'
    ? {
        ...measure,
        id,
        scope: 'graph',
        finding: (value, about) => measure.finding(value, { ...about, attribute }),
        compute: (network, options) => measure.compute(network, values, options),
      }
    : {
        ...measure,
        id,
        scope: 'node',
        finding: (spread) => measure.finding(spread, { members: spread.members + spread.without, attribute }),
        compute: (network, options) => measure.compute(network, values, options),
      };
}

/** The measures by attribute, once for each that the members of this network have. */
export function byAttribute({ attributes }: Network): ByAttribute {
  const all = [...attributes].flatMap(([name, values]) => attributeMeasures.map((measure) => bind(measure, name, values)));
  return {
    graph: all.filter((measure) => measure.scope === 'graph'),
    node: all.filter((measure) => measure.scope === 'node'),
  };
}
