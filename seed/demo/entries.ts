/**
 * What no file of a survey says: who may see an asset, who runs it, who meets there, who works with whom, who is in a group.
 * Entries that somebody has changed since they were imported are left as they are.
 */

import { assetFieldsOf } from '../../server/assets/asset.ts';
import type { Services } from '../../server/composition.ts';
import { jobTimeoutMs } from '../../server/neo4j/store.ts';
import { assets } from './assets.ts';
import type { DemoCommunity } from './community.ts';
import { demoMapping } from './files.ts';
import { groups, organisations, worksWith } from './groups.ts';
import { saveMemberships } from './membership-query.ts';

const by = 'demo';
const asImported = 1;
const everyEntry = { limit: 500 } as const;
/** When the drop-in of the first wave ended. */
const endOfFirst = '2025-09-30';

/** Several at a time: each waits for the database more than it works. */
const atOnce = 6;

const forEach = async <T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  const left = [...list];
  const workOff = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, workOff));
};

type Named<Id> = { readonly id: Id; readonly name: string };
type ByName<T> = ReadonlyMap<string, T>;

const byName = <T extends { readonly name: string }>(entries: readonly T[]): ByName<T> =>
  new Map(entries.map((entry) => [entry.name, entry]));

/** None when somebody has given it another name. */
const idOf = <Id>(entries: ByName<Named<Id>>, name: string): Id[] => {
  const entry = entries.get(name);
  return entry ? [entry.id] : [];
};

export const completeEntries = async (services: Services, communityId: string): Promise<void> => {
  const stored = {
    assets: byName((await services.assets.list(communityId, everyEntry)).items),
    groups: byName((await services.groups.list(communityId, everyEntry)).items),
    organisations: byName((await services.organisations.list(communityId, everyEntry)).items),
  };
  await forEach(assets, async ({ name, visibility, restsOnOnePerson, personAgrees, only }) => {
    const entry = stored.assets.get(name);
    if (!entry || entry.version !== asImported) return;
    const runBy = organisations.filter((one) => one.runs.includes(name)).flatMap((one) => idOf(stored.organisations, one.name));
    const endedOn = only === 'first' ? endOfFirst : null;
    const fields = { ...assetFieldsOf(entry), visibility, restsOnOnePerson, personAgrees, endedOn, runBy };
    await services.assets.edit(communityId, entry.id, entry.version, fields, by);
  });
  await forEach(groups, async ({ name, meetsAt }) => {
    const entry = stored.groups.get(name);
    if (!entry || entry.version !== asImported) return;
    const { about, contact } = entry;
    const fields = { name, about, contact, visibility: 'public' as const, meetsAt: idOf(stored.assets, meetsAt) };
    await services.groups.edit(communityId, entry.id, entry.version, fields, by);
  });
  await forEach(organisations, async ({ name }) => {
    const entry = stored.organisations.get(name);
    if (!entry || entry.version !== asImported) return;
    const { about, contact, website } = entry;
    const others = worksWith.flatMap(([one, other]) => (one === name ? [other] : other === name ? [one] : []));
    const fields = {
      name,
      about,
      contact,
      website,
      visibility: 'public' as const,
      worksWith: others.flatMap((other) => idOf(stored.organisations, other)),
    };
    await services.organisations.edit(communityId, entry.id, entry.version, fields, by);
  });
};

export const completeMemberships = async ({ store }: Services, communityId: string, demo: DemoCommunity): Promise<void> => {
  const keyOf = (externalId: string) => `${communityId}|${demoMapping.source}|${externalId}`;
  const rows = [...demo.membersOf].flatMap(([person, theirs]) =>
    theirs.map((group) => ({ identityKey: keyOf(person), groupKey: keyOf(group.id) })),
  );
  await store.write((run) => run(saveMemberships, { communityId, rows }), { timeoutMs: jobTimeoutMs });
};
