/**
 * From what was named to members: entries that were chosen, entries whose name is exactly the words, and new members,
 * marked unmatched, for words that nobody has, or that only an entry had which was removed since. The same words in one interview mean the same.
 */
import { randomUUID } from 'node:crypto';
import type { Answer, Named, NamedKind } from '../contract/interviews.ts';
import { nameKey } from '../contract/name-key.ts';
import type { MemberKind } from '../contract/network.ts';
import { findKinds, findRemoved } from '../directory/directory-queries.ts';
import type { FieldError } from '../errors.ts';
import type { Run } from '../neo4j/store.ts';
import { makePseudonym } from '../residents/pseudonym.ts';
import { namedPointer } from './check-answers.ts';
import * as queries from './interview-queries.ts';

/** What was named to one question, and where in what was sent it stands. */
export type Placed = {
  readonly named: Named;
  readonly generator: string;
  readonly pointer: string;
  /** In which place of its answer. */
  readonly position: number;
};

export type Resolved = {
  readonly generator: string;
  readonly memberId: string;
  readonly words: string;
  readonly strength: number | null;
  readonly position: number;
  /** `chosen` from the directory, `exact-name`, `new`, or `self`: the one who answers. */
  readonly how: string;
};

type NewNamed = Extract<Named, { is: 'new' }>;
type Meant = { readonly id: string; readonly how: string };

const memberKinds: Partial<Record<NamedKind, MemberKind>> = { person: 'resident', group: 'group', organisation: 'organisation' };
export const memberKindOf = (kind: NamedKind): MemberKind => memberKinds[kind] ?? 'asset';
const wordsKey = ({ kind, words }: NewNamed): string => `${memberKindOf(kind)}|${nameKey(words)}`;

const only = <T>(candidates: readonly T[]): T | undefined => (candidates.length === 1 ? candidates[0] : undefined);

/** Entries whose name is exactly the words; two with the same name are nobody in particular. */
const findExact = async (run: Run, communityId: string, named: readonly NewNamed[]): Promise<Map<string, Meant>> => {
  const keys = (wanted: boolean) => [
    ...new Set(named.filter((one) => (one.kind === 'person') === wanted).map((one) => nameKey(one.words))),
  ];
  const [peopleKeys, otherKeys] = [keys(true), keys(false)];
  const people = peopleKeys.length > 0 ? await run(queries.findPeople, { communityId, nameKeys: peopleKeys }) : [];
  const others = otherKeys.length > 0 ? await run(queries.findOthers, { communityId, nameKeys: otherKeys }) : [];
  const found = new Map<string, Meant>();
  for (const one of named) {
    const key = nameKey(one.words);
    const kind = memberKindOf(one.kind);
    const candidates = kind === 'resident' ? people : others.filter((other) => other.kind === kind);
    const equal = candidates.filter((candidate) => candidate.nameKey === key);
    // Of two assets with this name, the one of the kind that was said.
    const meant = only(equal) ?? only(equal.filter((other) => 'assetKind' in other && other.assetKind === one.kind));
    if (meant) found.set(wordsKey(one), { id: meant.id, how: 'exact-name' });
  }
  return found;
};

const addNew = async (run: Run, communityId: string, by: string, named: readonly NewNamed[]): Promise<Map<string, Meant>> => {
  const byKey = new Map(named.map((one) => [wordsKey(one), one]));
  const rowsOf = (kind: MemberKind) =>
    [...byKey.values()]
      .filter((one) => memberKindOf(one.kind) === kind)
      .map((one) => ({ id: randomUUID(), nameKey: nameKey(one.words), words: one.words, kind: one.kind }));
  const [people, assets, groups, organisations] = [
    rowsOf('resident').map((row) => ({ ...row, identityId: randomUUID(), pseudonym: makePseudonym() })),
    rowsOf('asset'),
    rowsOf('group'),
    rowsOf('organisation'),
  ];
  const made: [MemberKind, { nameKey: string; id: string }[]][] = [];
  if (people.length > 0) made.push(['resident', await run(queries.addPeople, { communityId, by, rows: people })]);
  if (assets.length > 0) made.push(['asset', await run(queries.addAssets, { communityId, by, rows: assets })]);
  if (groups.length > 0) made.push(['group', await run(queries.addGroups, { communityId, by, rows: groups })]);
  if (organisations.length > 0) {
    made.push(['organisation', await run(queries.addOrganisations, { communityId, by, rows: organisations })]);
  }
  return new Map(
    made.flatMap(([kind, rows]) => rows.map((row) => [`${kind}|${row.nameKey}`, { id: row.id, how: 'new' }] as const)),
  );
};

/** @returns a reason for whoever names themself, or the same one twice in one answer. */
export const findSelfAndDoubles = (resolved: readonly (Resolved & Placed)[], respondentId: string): FieldError[] => {
  const seen = new Set<string>();
  return resolved.flatMap(({ memberId, generator, pointer, how }) => {
    if (memberId === respondentId && how !== 'self') return [{ pointer, message: 'is the person who answers; leave it out' }];
    const key = `${generator}|${memberId}`;
    const isDouble = seen.has(key);
    seen.add(key);
    return isDouble ? [{ pointer, message: 'is named twice in this answer' }] : [];
  });
};

type Asked = {
  readonly communityId: string;
  readonly by: string;
  /** What this interview names already: the same words go on meaning the same, whoever got that name meanwhile. */
  readonly standing?: readonly { readonly id: string; readonly kind: MemberKind; readonly words: string; readonly how: string }[];
};

const findStanding = ({ standing = [] }: Asked): Map<string, Meant> =>
  new Map(
    standing
      .filter(({ how }) => how !== 'chosen')
      .map(({ id, kind, words, how }) => [`${kind}|${nameKey(words)}`, { id, how }] as const),
  );

/** Of answers as they were sent to {@link resolveNamed}. */
export const placeNamed = (answers: readonly Answer[]): Placed[] =>
  answers.flatMap((answer, index) =>
    answer.named.map((named, place) => ({
      named,
      generator: answer.generator,
      pointer: namedPointer(index, place),
      position: place,
    })),
  );

/**
 * An entry that was chosen, and removed while the interview was on its way, is no reason to refuse what was said: its words are
 * words, as if they had been typed. What never was in this community stays an id that leads nowhere: it may yet arrive.
 */
const putRemovedInWords = async <P extends Placed>(
  run: Run,
  communityId: string,
  placed: readonly P[],
  isHere: (id: string) => boolean,
): Promise<readonly P[]> => {
  const ids = placed.flatMap(({ named }) => (named.is === 'known' && !isHere(named.id) ? [named.id] : []));
  if (ids.length === 0) return placed;
  const kinds = new Map((await run(findRemoved, { communityId, ids })).map(({ id, kind }) => [id, kind]));
  return placed.map((one) => {
    const { named } = one;
    const kind = named.is === 'known' && !isHere(named.id) ? kinds.get(named.id) : undefined;
    if (kind === undefined || !named.words) return one;
    return { ...one, named: { is: 'new' as const, words: named.words, kind, strength: named.strength } };
  });
};

/** @returns what is named, or why some of it cannot be used; whatever else came with each stays with it. */
export const resolveNamed = async <P extends Placed>(
  run: Run,
  asked: Asked,
  sent: readonly P[],
): Promise<{ readonly resolved: (Resolved & P)[]; readonly errors: FieldError[] }> => {
  const { communityId, by } = asked;
  const knownIds = sent.flatMap(({ named }) => (named.is === 'known' ? [named.id] : []));
  const found = knownIds.length > 0 ? await run(findKinds, { communityId, ids: knownIds }) : [];
  const known = new Map(found.map((row) => [row.id, row]));
  const placed = await putRemovedInWords(run, communityId, sent, (id) => known.has(id));
  const inWords = placed.flatMap(({ named }) => (named.is === 'new' ? [named] : []));
  const before = findStanding(asked);
  const fresh = inWords.filter((named) => !before.has(wordsKey(named)));
  const exact = new Map([...(await findExact(run, communityId, fresh)), ...before]);
  const unknown = fresh.filter((named) => !exact.has(wordsKey(named)));
  const added = unknown.length > 0 ? await addNew(run, communityId, by, unknown) : new Map<string, Meant>();

  const errors: FieldError[] = [];
  const resolved = placed.flatMap((one) => {
    const { named } = one;
    const row = named.is === 'known' ? known.get(named.id) : undefined;
    const meant =
      named.is === 'new' ? (exact.get(wordsKey(named)) ?? added.get(wordsKey(named))) : row && { id: row.id, how: 'chosen' };
    if (!meant) {
      errors.push({ pointer: `${one.pointer}/id`, message: 'there is no such entry in this community' });
      return [];
    }
    const words = named.words ?? row?.label ?? '';
    return [{ ...one, memberId: meant.id, how: meant.how, words, strength: named.strength }];
  });
  return { resolved, errors };
};
