/**
 * What a journal says was acknowledged, held against what is stored: found by other means than the API's.
 */
import type { Driver } from 'neo4j-driver';
import { makeDriver } from '../../server/neo4j/sign-in.ts';
import { openDataFolder } from '../../server/process/data-folder.ts';
import {
  consentsOfSubmission,
  type Entry,
  itemsOfSubmission,
  type Journal,
  type Kind,
  type Place,
  peopleOfInterview,
  placeOfAll,
  reportsOfInterview,
} from './journal.ts';

export type Compared = {
  /** Acknowledged, and not stored as it was acknowledged. */
  readonly lost: readonly string[];
  /** Stored more often than once, or stored and never entered. */
  readonly doubled: readonly string[];
  readonly counted: Readonly<Record<string, number>>;
};

/** The database behind a running service that keeps its own. */
export const openDatabase = async (dataFolder: string): Promise<Driver> => {
  const run = await (await openDataFolder(dataFolder)).readRun();
  if (!run) throw new Error('the service is not running');
  return makeDriver(`bolt://127.0.0.1:${run.boltPort}`, 'neo4j', run.password);
};

const labelOf: Readonly<Record<Kind, string>> = {
  resident: 'Resident',
  asset: 'Asset',
  group: 'Group',
  organisation: 'Organisation',
  interview: 'Response',
  submission: 'Response',
  view: 'View',
};

/** The name and version of every entry, as many rows as there are nodes. */
const readEntries = async (driver: Driver, communityId: string): Promise<Map<string, Omit<Entry, 'id'>[]>> => {
  const { records } = await driver.executeQuery(
    `MATCH (n:Resident|Asset|Group|Organisation|Response|View {communityId: $communityId})
     RETURN n.id AS id, labels(n) AS labels, coalesce(n.name, n.title, '') AS name, coalesce(n.version, 1) AS version`,
    { communityId },
  );
  const stored = new Map<string, Omit<Entry, 'id'>[]>();
  for (const row of records) {
    const id = row.get('id') as string;
    const labels = row.get('labels') as string[];
    const kind = (Object.keys(labelOf) as Kind[]).find((one) => labels.includes(labelOf[one])) as Kind;
    const one = { kind, name: row.get('name') as string, version: Number(row.get('version')) };
    stored.set(id, [...(stored.get(id) ?? []), one]);
  }
  return stored;
};

/** Everything that writing makes beside the entries themselves; each statement gives one number. */
const counts: Readonly<Record<string, string>> = {
  residents: 'MATCH (n:Resident {communityId: $communityId}) RETURN count(n) AS count',
  assets: 'MATCH (n:Asset {communityId: $communityId}) RETURN count(n) AS count',
  groups: 'MATCH (n:Group {communityId: $communityId}) RETURN count(n) AS count',
  organisations: 'MATCH (n:Organisation {communityId: $communityId}) RETURN count(n) AS count',
  interviews: 'MATCH (n:Response {communityId: $communityId}) RETURN count(n) AS count',
  views: 'MATCH (n:View {communityId: $communityId}) RETURN count(n) AS count',
  reports: 'MATCH ()-[r:NAMES {communityId: $communityId}]->() RETURN count(r) AS count',
  mentions: 'MATCH (n:Mention {communityId: $communityId}) RETURN count(n) AS count',
  ties: 'MATCH ()-[t:TIE {communityId: $communityId}]->() RETURN count(t) AS count',
  items: 'MATCH (n:Item {communityId: $communityId}) RETURN count(n) AS count',
  consents: 'MATCH (n:Consent {communityId: $communityId}) RETURN count(n) AS count',
  // Not those of the wave and its instrument, which were prepared beforehand.
  revisions: 'MATCH (n:Revision {communityId: $communityId}) WHERE NOT (n)-[:OF]->(:Wave|Instrument) RETURN count(n) AS count',
};

const expectedCounts = (entries: readonly Entry[]): Record<string, number> => {
  const of = (kind: Kind) => entries.filter((entry) => entry.kind === kind).length;
  const submissions = of('submission');
  const interviews = of('interview') + submissions;
  return {
    residents: of('resident') + interviews * peopleOfInterview,
    // All interviews name the same place.
    assets: of('asset') + (interviews > 0 ? 1 : 0),
    groups: of('group'),
    organisations: of('organisation'),
    interviews,
    views: of('view'),
    reports: interviews * reportsOfInterview,
    mentions: interviews * reportsOfInterview,
    ties: interviews * reportsOfInterview,
    items: submissions * itemsOfSubmission,
    consents: submissions * consentsOfSubmission,
    revisions: entries.reduce((all, entry) => all + entry.version - 1, 0),
  };
};

/** Call it when every writer has finished what it began. */
export const compare = async (driver: Driver, { communityId }: Place, journal: Journal): Promise<Compared> => {
  const stored = await readEntries(driver, communityId);
  const lost: string[] = [];
  const doubled: string[] = [];
  for (const entry of journal.entries.values()) {
    const [found, second] = stored.get(entry.id) ?? [];
    const is = `${entry.kind} ${entry.id}`;
    if (second) doubled.push(is);
    if (found === undefined || labelOf[found.kind] !== labelOf[entry.kind]) lost.push(is);
    // Residents and interviews have no name of their own.
    else if (entry.name !== '' && found.name !== entry.name) lost.push(`${is}: the last change`);
    else if (found.version > entry.version) doubled.push(`${is}: changed ${found.version - entry.version} times too often`);
    else if (found.version < entry.version) lost.push(`${is}: ${entry.version - found.version} changes`);
  }
  const expected = expectedCounts([...journal.entries.values()]);
  const counted: Record<string, number> = {};
  for (const [what, text] of Object.entries(counts)) {
    const count = Number((await driver.executeQuery(text, { communityId })).records[0]?.get('count'));
    counted[what] = count;
    const wanted = expected[what] as number;
    if (count < wanted) lost.push(`${wanted - count} of ${wanted} ${what}`);
    if (count > wanted) doubled.push(`${count - wanted} ${what} more than the ${wanted} entered`);
  }
  // One place was named by all at once, by its name.
  const { records } = await driver.executeQuery('MATCH (n:Asset {communityId: $communityId, name: $name}) RETURN n.id AS id', {
    communityId,
    name: placeOfAll,
  });
  if (records.length > 1) doubled.push(`${placeOfAll} is there ${records.length} times`);
  return { lost, doubled, counted };
};
