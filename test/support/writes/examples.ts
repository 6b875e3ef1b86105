/**
 * An example of every route that writes, with all that must be there before it. Checks that are held over all writes walk
 * these, and fail when a new route has none.
 */
import type { Route } from '../../../server/contract/route.ts';
import { allRoutes } from '../../../server/contract/routes.ts';
import { accountExamples } from './account-examples.ts';
import { communityExamples } from './community-examples.ts';
import { entryExamples } from './entry-examples.ts';
import { fieldWorkExamples } from './field-work-examples.ts';
import { instrumentExamples } from './instrument-examples.ts';
import { joinExamples } from './join-examples.ts';
import { placeExamples } from './place-examples.ts';
import { reachExamples } from './reach-examples.ts';
import { submissionExamples } from './submission-examples.ts';
import type { Sent, World } from './world.ts';

export type Example = Sent & {
  /** Of whoever sends it, when it is not the coordinator. */
  readonly cookie?: string;
  /** For a route with versions: another change of the same version. */
  change?(number: number): unknown;
  /** What may be answered to whoever sends it again, not knowing that it was done. */
  readonly toldAgain?: readonly number[];
};

export type MakeExample = (world: World) => Promise<Example>;

/** Several where a route does more than one thing. */
export type Examples = Readonly<Record<string, readonly MakeExample[]>>;

export const writeExamples: Examples = {
  ...accountExamples,
  ...communityExamples,
  ...entryExamples,
  ...placeExamples,
  ...instrumentExamples,
  ...fieldWorkExamples,
  ...submissionExamples,
  ...reachExamples,
  ...joinExamples,
};

/**
 * Routes that the examples leave out, and why: the demo is not there in a store with accounts, and to begin a session is
 * tried by signing in.
 */
export const withoutExample: ReadonlySet<string> = new Set(['signInToDemo']);

export const writeRoutes: readonly Route[] = allRoutes.filter(({ method }) => method !== 'GET');

/** Every example with its route, and which of its route's it is. */
export const allExamples = (): readonly (readonly [name: string, route: Route, make: MakeExample])[] =>
  writeRoutes.flatMap((route) =>
    (writeExamples[route.id] ?? []).map((make, at) => [at === 0 ? route.id : `${route.id} ${at + 1}`, route, make] as const),
  );
