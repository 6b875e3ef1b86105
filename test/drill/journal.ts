/**
 * Writers who enter things through the API and write down what was acknowledged. Each sends a thing again, under the
 * same id, until it is acknowledged: as a phone or a page does whose network or server comes and goes.
 */

import { randomUUID } from 'node:crypto';
import type { Route } from '../../server/contract/route.ts';
import { routes } from '../../server/contract/routes.ts';
import type { SealingKey } from '../../server/contract/submissions.ts';
import { fromHere } from '../support/from-here.ts';
import { answered, newRespondent, words } from '../support/interviews.ts';
import { seal } from '../support/seal.ts';
import { filledOf, met } from '../support/submissions.ts';

export type Place = {
  readonly communityId: string;
  readonly waveId: string;
  /** Of the instrument that the wave asks, and what its answers are sealed for. */
  readonly versionId: string;
  readonly sealingKey: SealingKey;
};

/** What one sending is made of. */
export type Sending = {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly ifMatch?: number;
};

export type Kind = 'resident' | 'asset' | 'group' | 'organisation' | 'interview' | 'submission' | 'view';

/** Something that was acknowledged: its name says which entry of the community it is, and `version` how often it was changed. */
export type Entry = { readonly kind: Kind; readonly id: string; readonly name: string; readonly version: number };

export type Journal = {
  /** By id; an entry that was mended has its last acknowledged name and version. */
  readonly entries: Map<string, Entry>;
  /** How often each status was answered; 0 stands for no answer at all. */
  readonly answers: Map<number, number>;
  /** 503 without Retry-After, and whatever else nobody should be answered. */
  readonly faults: string[];
  acknowledged: number;
};

export const newJournal = (): Journal => ({ entries: new Map(), answers: new Map(), faults: [], acknowledged: 0 });

type Step = { readonly sending: Sending; readonly entry: Entry };

const creates = {
  resident: { route: routes.createResident, body: () => ({ ageBand: '25-44' }) },
  asset: { route: routes.createAsset, body: (name: string) => ({ name, kind: 'place' }) },
  group: { route: routes.createGroup, body: (name: string) => ({ name }) },
  organisation: { route: routes.createOrganisation, body: (name: string) => ({ name }) },
} as const;

const newEntry = (place: Place, kind: keyof typeof creates): Step => {
  const [id, name] = [randomUUID(), `Drill ${randomUUID()}`];
  const { route, body } = creates[kind];
  const sending = { route: route as unknown as Route, params: { communityId: place.communityId }, body: { id, ...body(name) } };
  return { sending, entry: { kind, id, name: kind === 'resident' ? '' : name, version: 1 } };
};

/** How many people one interview brings: who answers, and one whom nobody has named before. */
export const peopleOfInterview = 2;
/** How many reports it makes: of that one, and of a place that all name. */
export const reportsOfInterview = 2;
export const placeOfAll = 'Post Office';

const newInterview = ({ communityId, waveId }: Place): Step => {
  const id = randomUUID();
  const answers = [answered('advice', words(`Ann ${id}`), words(placeOfAll, 'place', 2))];
  const body = { id, respondent: newRespondent(), answers };
  const sending = { route: routes.createInterview as unknown as Route, params: { communityId, waveId }, body };
  return { sending, entry: { kind: 'interview', id, name: '', version: 1 } };
};

/** What was answered besides names, and agreed to. */
export const itemsOfSubmission = 1;
export const consentsOfSubmission = 1;

/** A filled-in instrument, sealed once, as a device does: it brings what an interview brings, and more. */
const newSubmission = async ({ communityId, waveId, versionId, sealingKey }: Place): Promise<Step> => {
  const filled = filledOf(
    { waveId, versionId },
    {
      named: [
        { ref: 'n1', is: 'new', words: `Bo ${randomUUID()}`, kind: 'person' },
        { ref: 'n2', is: 'new', words: placeOfAll, kind: 'place' },
      ],
      names: [
        { block: 'advice', status: 'answered', named: ['n1'] },
        { block: 'drill-places', status: 'answered', named: ['n2'] },
      ],
      items: [met('children', 0)],
    },
  );
  const body = await seal(sealingKey, filled, filled);
  const sending = { route: routes.sendSubmission as unknown as Route, params: { communityId, waveId }, body };
  return { sending, entry: { kind: 'submission', id: filled.id, name: '', version: 1 } };
};

const saveView = (place: Place, id: string, ifMatch: number | undefined): Step => {
  const title = `Drill ${randomUUID()}`;
  const params = { communityId: place.communityId, viewId: id };
  const body = { title, address: `wave=${place.waveId}` };
  const route = routes.saveView as unknown as Route;
  const version = (ifMatch ?? 0) + 1;
  const sending = { route, params, body, ...(ifMatch === undefined ? {} : { ifMatch }) };
  return { sending, entry: { kind: 'view', id, name: title, version } };
};

const editGroup = (place: Place, { id, version }: Entry): Step => {
  const name = `Drill ${randomUUID()}`;
  const params = { communityId: place.communityId, id };
  const sending = { route: routes.editGroup as unknown as Route, params, body: { name }, ifMatch: version };
  return { sending, entry: { kind: 'group', id, name, version: version + 1 } };
};

/** What a writer does next. `own` are the entries that nobody else changes. */
export const nextStep = async (place: Place, own: readonly Entry[], random: () => number): Promise<Step> => {
  const chance = random();
  const pick = (kind: Kind) => {
    const some = own.filter((entry) => entry.kind === kind);
    return some[Math.floor(random() * some.length)];
  };
  if (chance < 0.15) return newInterview(place);
  if (chance < 0.35) return newSubmission(place);
  const group = chance < 0.5 ? pick('group') : undefined;
  if (group) return editGroup(place, group);
  const view = chance < 0.6 ? pick('view') : undefined;
  if (view) return saveView(place, view.id, view.version);
  if (chance < 0.65) return saveView(place, randomUUID(), undefined);
  const kinds = Object.keys(creates) as (keyof typeof creates)[];
  return newEntry(place, kinds[Math.floor(random() * kinds.length)] ?? 'asset');
};

export type Door = { readonly address: string; readonly cookie: string };

/** One request, exactly as it is told; status 0 when there was no answer. */
export const send = async ({ address, cookie }: Door, { route, params, body, ifMatch }: Sending, patienceMs = 60_000) => {
  const path = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => params[name] ?? '');
  const headers = {
    cookie,
    ...fromHere,
    'content-type': 'application/json',
    ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
  };
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const reply = await fetch(`${address}${path}`, { method: route.method, headers, body: JSON.stringify(body), signal });
    const text = await reply.text();
    return { status: reply.status, retryAfter: reply.headers.get('retry-after'), text };
  } catch (error) {
    return { status: 0, retryAfter: null, text: String(error) };
  }
};

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * Writes until told to stop, then finishes what was begun.
 * @param goesOn asked before each new thing.
 */
export const write = async (
  door: Door,
  place: Place,
  journal: Journal,
  { goesOn, random }: { readonly goesOn: () => boolean; readonly random: () => number },
): Promise<void> => {
  const own = new Map<string, Entry>();
  while (goesOn()) {
    const { sending, entry } = await nextStep(place, [...own.values()], random);
    for (;;) {
      const { status, retryAfter, text } = await send(door, sending);
      journal.answers.set(status, (journal.answers.get(status) ?? 0) + 1);
      if (status >= 200 && status < 300) {
        own.set(entry.id, entry);
        journal.entries.set(entry.id, entry);
        journal.acknowledged += 1;
        break;
      }
      if (status === 503 && retryAfter === null) journal.faults.push(`${sending.route.id}: 503 without Retry-After`);
      if (status !== 0 && status !== 503) {
        journal.faults.push(`${sending.route.id}: ${status} ${text.slice(0, 300)}`);
        // It would be answered the same for ever.
        break;
      }
      // Sooner than it was asked to wait: what is wanted here is load.
      await pause(200 + random() * 300);
    }
  }
};
