/**
 * What surveys of this kind found (the project's notes on Connected Communities, section on demo data), and how far a drawn
 * network is from it. Chance alone would miss one of three now and then; so several are drawn, and the nearest one stays.
 */
import { reciprocityArc } from '#network/cohesion/reciprocity';
import { transitivity } from '#network/cohesion/transitivity';
import { buildNetwork } from '#network/graph';
import type { Named } from './names-of-people.ts';
import type { Person } from './people.ts';

export type Findings = {
  /** Share of arcs among respondents that are returned. */
  readonly reciprocity: number;
  /** Of all who were named or answered, directions dropped. */
  readonly transitivity: number;
  /** (ties to other neighbourhoods - ties within) / all ties. */
  readonly externalInternal: number;
};

/** The middle of what is wanted, and what counts as one step away from it. */
const wanted: Record<keyof Findings, { readonly aim: number; readonly step: number }> = {
  reciprocity: { aim: 0.4, step: 0.05 },
  transitivity: { aim: 0.29, step: 0.04 },
  externalInternal: { aim: -0.3, step: 0.08 },
};

const figure = (value: unknown): number => (typeof value === 'number' ? value : 0);

export const findingsOf = (people: readonly Person[], respondents: ReadonlySet<string>, named: readonly Named[]): Findings => {
  const home = new Map(people.map((person) => [person.id, person.neighbourhood]));
  const within = named.filter((one) => home.get(one.from) === home.get(one.to)).length;
  const inTies = new Set([...respondents, ...named.map((one) => one.to)]);
  const members = (ids: Iterable<string>) => [...ids].map((id) => ({ id }));
  const among = named.filter((one) => respondents.has(one.to));
  return {
    reciprocity: figure(reciprocityArc.compute(buildNetwork({ members: members(respondents), ties: among, directed: true }))),
    transitivity: figure(transitivity.compute(buildNetwork({ members: members(inTies), ties: named, directed: true }))),
    externalInternal: named.length === 0 ? 0 : (named.length - 2 * within) / named.length,
  };
};

const distance = (findings: Findings): number =>
  Math.max(
    ...(Object.keys(wanted) as (keyof Findings)[]).map((key) => Math.abs(findings[key] - wanted[key].aim) / wanted[key].step),
  );

const mostDrawn = 12;

/** Draws until one is well within what was found, at most {@link mostDrawn} times; returns the nearest. */
export const drawNearest = (drawOne: () => readonly Named[], judge: (named: readonly Named[]) => Findings): readonly Named[] => {
  let nearest: { named: readonly Named[]; away: number } | undefined;
  for (let drawn = 0; drawn < mostDrawn && (nearest?.away ?? 1) > 0.6; drawn++) {
    const named = drawOne();
    const away = distance(judge(named));
    if (!nearest || away < nearest.away) nearest = { named, away };
  }
  return nearest?.named ?? [];
};
