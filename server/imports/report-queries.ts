import { z } from 'zod';
import { MemberKind } from '../contract/network.ts';
import { defineQuery } from '../neo4j/query.ts';

const inWave = { communityId: z.uuid(), waveId: z.uuid() };
const byImport = { communityId: z.uuid(), importId: z.uuid(), by: z.string() };
const keys = z.array(z.string()).readonly();

export const FoundMember = z.object({ key: z.string(), kind: MemberKind, id: z.string(), listed: z.boolean() });
export type FoundMember = z.infer<typeof FoundMember>;
export const findMembers = defineQuery('imports/find-members', 'read', z.object({ ...inWave, keys }), FoundMember);

export const findReports = defineQuery(
  'imports/find-reports',
  'read',
  z.object({ communityId: z.uuid(), keys }),
  z.object({ key: z.string(), strength: z.number().nullable() }),
);
export const endReports = defineQuery(
  'imports/end-reports',
  'write',
  z.object({ communityId: z.uuid(), importId: z.uuid(), keys }),
  z.object({ ended: z.number() }),
);

/** One report: this resident, asked this, named this member; `out` when the tie leads from the respondent. */
export const ReportToSave = z.object({
  key: z.string(),
  mentionId: z.uuid(),
  respondentId: z.string(),
  namedId: z.string(),
  generator: z.string(),
  direction: z.enum(['out', 'in']),
  strength: z.number().nullable(),
});
export type ReportToSave = z.infer<typeof ReportToSave>;
export const saveReports = defineQuery(
  'imports/save-reports',
  'write',
  z.object({ ...byImport, waveId: z.uuid(), rows: z.array(ReportToSave).readonly() }),
  z.object({ reports: z.number() }),
);

export const StandingReport = z.object({
  key: z.string(),
  generator: z.string(),
  direction: z.enum(['out', 'in']),
  speakerId: z.string(),
  namedId: z.string(),
  namedKind: MemberKind,
  respondentMemberId: z.string(),
  namedMemberId: z.string(),
});
export type StandingReport = z.infer<typeof StandingReport>;
export const streamReports = defineQuery(
  'imports/stream-reports',
  'read',
  z.object({ ...inWave, importId: z.uuid(), source: z.string() }),
  StandingReport,
);

export const countWave = defineQuery(
  'imports/count-wave',
  'read',
  z.object(inWave),
  z.object({ listed: z.number(), answered: z.number(), isolates: z.number(), ties: z.number(), confirmed: z.number() }),
);
