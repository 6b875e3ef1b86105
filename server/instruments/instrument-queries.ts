import { z } from 'zod';
import { InstrumentSummary, InstrumentVersionSummary } from '../contract/instruments.ts';
import { boltInt, defineQuery } from '../neo4j/query.ts';

const inCommunity = { communityId: z.uuid() };
const one = { ...inCommunity, id: z.uuid() };
const whole = boltInt(z.int());
/** The document as JSON: no question is ever put to it in the store. */
const draft = { title: z.string(), draft: z.string(), minutes: whole };
const IdRow = z.object({ id: z.string() });

const { versions: _versions, ...summary } = InstrumentSummary.shape;
const SummaryRow = z.object(summary);
const { interviews, ...version } = InstrumentVersionSummary.shape;
const VersionRow = z.object({ ...version, instrumentId: InstrumentSummary.shape.id });

export const begin = defineQuery(
  'instruments/begin',
  'write',
  z.object({ ...one, ...draft, contentHash: z.string(), by: z.string() }),
  z.object({ id: z.string(), contentHash: z.string() }),
);
export const count = defineQuery('instruments/count', 'read', z.object(one), z.object({ others: z.number() }));
export const list = defineQuery('instruments/list', 'read', z.object(inCommunity), SummaryRow);
export const listVersions = defineQuery(
  'instruments/list-versions',
  'read',
  z.object({ ...inCommunity, instrumentId: z.uuid().nullable() }),
  VersionRow.extend({ interviews }),
);
export const lock = defineQuery('instruments/lock', 'write', z.object(one), IdRow);
export const read = defineQuery('instruments/read', 'read', z.object(one), SummaryRow.extend({ draft: z.string() }));
export const edit = defineQuery(
  'instruments/edit',
  'write',
  z.object({ ...one, ...draft, by: z.string(), revisionId: z.uuid() }),
  z.object({ version: z.number() }),
);
export const publish = defineQuery(
  'instruments/publish',
  'write',
  z.object({
    ...one,
    instrumentId: z.uuid(),
    number: whole,
    key: z.string(),
    content: z.string(),
    hash: z.string(),
    by: z.string(),
  }),
  IdRow,
);
export const readVersion = defineQuery(
  'instruments/read-version',
  'read',
  z.object(one),
  VersionRow.extend({ content: z.string(), hash: z.string() }),
);
export const retire = defineQuery('instruments/retire', 'write', z.object({ ...one, instrumentId: z.uuid() }), IdRow);
