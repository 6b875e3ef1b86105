/**
 * Instruments: one draft that is edited, and versions that never change, so that an answer can always be read beside its question.
 */
import { z } from 'zod';
import { CommunityId, InstrumentId, InstrumentVersionId } from './ids.ts';
import { InstrumentDocument } from './instrument-document.ts';
import { defineRoute } from './route.ts';
import { Scale } from './scales.ts';
import { Line } from './text.ts';

const frozen = {
  id: InstrumentVersionId,
  number: z.number(),
  publishedAt: z.string(),
  /** No wave may choose it any more; answers to it still arrive. */
  retired: z.boolean(),
};

export const InstrumentVersionSummary = z.strictObject({
  ...frozen,
  /** How many interviews used it. */
  interviews: z.number(),
});

export const InstrumentSummary = z.strictObject({
  id: InstrumentId,
  version: z.number(),
  title: z.string(),
  minutes: z.number(),
  versions: z.array(InstrumentVersionSummary),
  updatedAt: z.string().nullable(),
});
export type InstrumentSummary = z.infer<typeof InstrumentSummary>;

/** Something that keeps a draft from being published: where, and what to do. */
export const Obstacle = z.strictObject({ block: z.string().nullable(), item: z.string().nullable(), message: z.string() });
export type Obstacle = z.infer<typeof Obstacle>;

export const Instrument = z.strictObject({
  ...InstrumentSummary.shape,
  draft: InstrumentDocument,
  obstacles: z.array(Obstacle),
  /** What is worth knowing of the draft, though it keeps nothing back. */
  notices: z.array(Obstacle),
});
export type Instrument = z.infer<typeof Instrument>;

export const InstrumentVersion = z.strictObject({
  ...frozen,
  instrumentId: InstrumentId,
  document: InstrumentDocument,
});
export type InstrumentVersion = z.infer<typeof InstrumentVersion>;

const inCommunity = z.strictObject({ communityId: CommunityId });
const one = z.strictObject({ ...inCommunity.shape, instrumentId: InstrumentId });
const ofVersion = z.strictObject({ ...one.shape, versionId: InstrumentVersionId });
const path = '/api/communities/:communityId/instruments';

export const instrumentRoutes = {
  listInstruments: defineRoute({
    id: 'listInstruments',
    method: 'GET',
    path,
    summary: 'The instruments of a community, and those that are ready to be taken over',
    who: ['coordinator'],
    params: inCommunity,
    reply: z.strictObject({
      items: z.array(InstrumentSummary),
      ready: z.array(z.strictObject({ key: z.string(), title: z.string(), about: z.string(), minutes: z.number() })),
    }),
  }),
  listScales: defineRoute({
    id: 'listScales',
    method: 'GET',
    path: `${path}/scales`,
    summary: 'The scales that can be asked and scored, with what their licence lets us ship',
    who: ['coordinator', 'researcher'],
    params: inCommunity,
    reply: z.strictObject({ items: z.array(Scale) }),
  }),
  createInstrument: defineRoute({
    id: 'createInstrument',
    method: 'POST',
    path,
    summary: 'Begin an instrument: empty, from a ready one, or from another of this community',
    who: ['coordinator'],
    audit: 'instrument-changed',
    params: inCommunity,
    body: z.strictObject({
      id: InstrumentId,
      title: Line(120),
      from: z
        .discriminatedUnion('is', [
          z.strictObject({ is: z.literal('ready'), key: z.string().max(60) }),
          z.strictObject({ is: z.literal('instrument'), id: InstrumentId }),
        ])
        .nullable()
        .default(null),
    }),
    reply: Instrument,
    status: 201,
  }),
  readInstrument: defineRoute({
    id: 'readInstrument',
    method: 'GET',
    path: `${path}/:instrumentId`,
    summary: 'The draft of an instrument, what keeps it from being published, and its versions',
    who: ['coordinator'],
    params: one,
    reply: Instrument,
  }),
  editInstrument: defineRoute({
    id: 'editInstrument',
    method: 'PUT',
    path: `${path}/:instrumentId`,
    summary: 'Change the draft. If-Match names the version looked at',
    who: ['coordinator'],
    params: one,
    body: z.strictObject({ draft: InstrumentDocument }),
    reply: Instrument,
    ifMatch: 'must',
  }),
  publishInstrument: defineRoute({
    id: 'publishInstrument',
    method: 'POST',
    path: `${path}/:instrumentId/versions`,
    summary: 'Freeze the draft as a version that waves can ask; the same id again gives the same version',
    who: ['coordinator'],
    audit: 'instrument-changed',
    params: one,
    body: z.strictObject({
      id: InstrumentVersionId,
      /** The version of the draft that was looked at; left out, it is the draft as it stands. */
      draftVersion: z.int().min(1).optional(),
    }),
    reply: InstrumentVersion,
    status: 201,
  }),
  readInstrumentVersion: defineRoute({
    id: 'readInstrumentVersion',
    method: 'GET',
    path: `${path}/:instrumentId/versions/:versionId`,
    summary: 'One frozen version, as it was asked',
    who: ['coordinator', 'researcher'],
    params: ofVersion,
    reply: InstrumentVersion,
  }),
  retireInstrumentVersion: defineRoute({
    id: 'retireInstrumentVersion',
    method: 'POST',
    path: `${path}/:instrumentId/versions/:versionId/retire`,
    summary: 'No wave may choose this version any more; answers that are on their way still arrive',
    who: ['coordinator'],
    audit: 'instrument-changed',
    params: ofVersion,
    reply: InstrumentVersion,
  }),
} as const;
