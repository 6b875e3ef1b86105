/**
 * A wave in the field: for whom and why it asks, with which instrument, and all that a device takes along.
 */
import { z } from 'zod';
import { AssetKind } from './assets.ts';
import { Neighbourhood, Wave } from './communities.ts';
import { CommunityId, InstrumentVersionId, MemberId, UserId, WaveId } from './ids.ts';
import { InstrumentDocument } from './instrument-document.ts';
import { MemberKind } from './network.ts';
import { defineRoute } from './route.ts';
import { Scale } from './scales.ts';
import { SealingKey } from './submissions.ts';
import { Line, Lines } from './text.ts';

/** `preparing`: nobody asks yet. `closed`: nobody begins any more; what was begun still arrives. */
export const WaveStatus = z.enum(['preparing', 'open', 'closed']);
export type WaveStatus = z.infer<typeof WaveStatus>;

/** The bodies that commission a survey and act on what it shows. */
export const PartnershipFields = z.strictObject({
  name: Line(200),
  /** Who is in it, in plain words. */
  members: Lines(1000).default(''),
  paidBy: Line(300),
  /** Whom to ask about the survey. */
  contact: Lines(500),
});

/** What a wave is about: "isolation of single parents". */
export const IssueFields = z.strictObject({ title: Line(200), about: Lines(2000).default('') });

/** What the first page of an interview says, beside what it always says. */
export const Why = z.strictObject({
  partnership: PartnershipFields,
  issue: IssueFields,
  whatHappens: Lines(2000),
  whoSees: Lines(2000),
});
export type Why = z.infer<typeof Why>;

export const WaveWork = z.strictObject({
  wave: Wave,
  version: z.number(),
  status: WaveStatus,
  /** Null until somebody has said it: a wave cannot be opened before. */
  why: Why.nullable(),
  instrument: z
    .strictObject({
      versionId: InstrumentVersionId,
      title: z.string(),
      number: z.number(),
      retired: z.boolean(),
      /** Whether a question of it is answered with a neighbourhood of the community. */
      asksArea: z.boolean(),
    })
    .nullable(),
  /** Whether only those may ask who are trained today. */
  needsTraining: z.boolean(),
  /** How many interviews have arrived; to a researcher, of those that they wrote down. The instrument can be changed while there are none. */
  interviews: z.number(),
  /** How many of them do not count. */
  setAside: z.number(),
});
export type WaveWork = z.infer<typeof WaveWork>;

export const WaveSummary = z.strictObject({
  wave: Wave,
  status: WaveStatus,
  /** Of those that count; to a researcher, of those that they wrote down. */
  interviews: z.number(),
});
export type WaveSummary = z.infer<typeof WaveSummary>;

/** `missing`: nobody has said that they were trained. */
export const TrainingState = z.enum(['trained', 'expired', 'missing']);
export type TrainingState = z.infer<typeof TrainingState>;

/** Of a community researcher: how long it counts, and how it stands today. */
export const Training = z.strictObject({
  trainedOn: z.string().nullable(),
  /** Last day on which it counts; null where it does not end. */
  trainedUntil: z.string().nullable(),
  state: TrainingState,
});
export type Training = z.infer<typeof Training>;

/** Places, groups and people in roles that may be chosen without a signal; residents are not among them. */
export const PackEntry = z.strictObject({
  id: MemberId,
  kind: MemberKind,
  assetKind: AssetKind.nullable(),
  label: z.string(),
});
export type PackEntry = z.infer<typeof PackEntry>;

export const FieldPack = z.strictObject({
  communityId: CommunityId,
  communityName: z.string(),
  wave: Wave,
  why: Why,
  instrument: z.strictObject({ versionId: InstrumentVersionId, number: z.number(), document: InstrumentDocument }),
  /** Those that the document asks, in the versions that it names. */
  scales: z.array(Scale),
  neighbourhoods: z.array(Neighbourhood),
  directory: z.array(PackEntry),
  sealingKey: SealingKey,
  /** Of the researcher who takes it along; left out for anybody else. */
  training: Training.optional(),
  /** Whoever takes it along: interviews that are begun with it are theirs. Nobody, where somebody answers by a link. */
  takenBy: UserId.optional(),
  /** By the service's clock. */
  madeAt: z.string(),
});
export type FieldPack = z.infer<typeof FieldPack>;

const params = z.strictObject({ communityId: CommunityId, waveId: WaveId });
const path = '/api/communities/:communityId/waves/:waveId';

export const fieldWorkRoutes = {
  listWaves: defineRoute({
    id: 'listWaves',
    method: 'GET',
    path: '/api/communities/:communityId/waves',
    summary: 'The waves of a community with how far each is, those that began last first',
    who: ['researcher', 'coordinator'],
    params: z.strictObject({ communityId: CommunityId }),
    reply: z.strictObject({ items: z.array(WaveSummary) }),
  }),
  readWaveWork: defineRoute({
    id: 'readWaveWork',
    method: 'GET',
    path: `${path}/work`,
    summary: 'A wave in the field: for whom, why, with which instrument, open or closed',
    who: ['researcher', 'coordinator'],
    params,
    reply: WaveWork,
  }),
  editWaveWork: defineRoute({
    id: 'editWaveWork',
    method: 'PUT',
    path: `${path}/work`,
    summary: 'Say why a wave asks and with what, open it, close it. If-Match names the version looked at',
    who: ['coordinator'],
    audit: 'wave-changed',
    params,
    body: z.strictObject({
      status: WaveStatus,
      why: Why.nullable(),
      versionId: InstrumentVersionId.nullable(),
      needsTraining: z.boolean().default(false),
    }),
    reply: WaveWork,
    ifMatch: 'must',
  }),
  readFieldPack: defineRoute({
    id: 'readFieldPack',
    method: 'GET',
    path: `${path}/field-pack`,
    summary: 'All that a device takes along for an open wave; kept there encrypted',
    who: ['researcher', 'coordinator'],
    params,
    /** `late`: also of a wave that is closed, for a coordinator who types in forms that came back late. */
    query: z.strictObject({ late: z.literal('yes').optional() }),
    reply: FieldPack,
    mayConflict: true,
  }),
} as const;
