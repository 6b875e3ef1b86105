/**
 * Links between entries lead only to entries of the same community and of the right kind. What belongs to another
 * community is refused with the same words as what is nowhere.
 */
import type { MemberKind } from '../contract/network.ts';
import { type FieldError, invalid } from '../errors.ts';
import type { Run } from '../neo4j/store.ts';
import { findKinds, findNeighbourhood } from './directory-queries.ts';

export type Links = { readonly field: string; readonly kind: MemberKind; readonly ids: readonly string[] };

/** @returns one reason for each link that leads nowhere. */
export const findBrokenLinks = async (run: Run, communityId: string, { field, kind, ids }: Links): Promise<FieldError[]> => {
  if (ids.length === 0) return [];
  const found = await run(findKinds, { communityId, ids: [...ids] });
  const right = new Set(found.filter((row) => row.kind === kind).map((row) => row.id));
  return ids.flatMap((id, index) =>
    right.has(id) ? [] : [{ pointer: `/body/${field}/${index}`, message: `there is no such ${kind} in this community` }],
  );
};

export const findMissingNeighbourhood = async (run: Run, communityId: string, id: string | null): Promise<FieldError[]> => {
  if (id === null) return [];
  const [found] = await run(findNeighbourhood, { communityId, id });
  return found ? [] : [{ pointer: '/body/neighbourhoodId', message: 'there is no such neighbourhood in this community' }];
};

/** @throws DomainError invalid with every reason, when there is one. */
export const refuse = (errors: readonly FieldError[]): void => {
  if (errors.length > 0) throw invalid('Some of what was sent cannot be used. Each reason is listed.', errors);
};
