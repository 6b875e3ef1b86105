/**
 * The names that Cypher may use. Neo4j takes any name without a word, so that a typing mistake reads as "nothing
 * there" for ever; the contract test holds every statement against these lists.
 */
export const labels: ReadonlySet<string> = new Set(
  'Community Neighbourhood Member Resident Identity Asset Group Organisation Generator Wave Response Mention Revision Job Refusal Import ImportPart View Measurement Migration SchemaLock User Session Link Tries AuditHead AuditEntry Hold RequestCount Showing Erasure'.split(
    ' ',
  ),
);

export const relationshipTypes: ReadonlySet<string> = new Set(
  'LIVES_IN IDENTIFIES IN RUNS MEETS_AT MEMBER_OF WORKS_WITH LISTED_IN IN_WAVE ASKED GIVEN_BY NAMES MEANS TIE OF HOLDS ABOUT'.split(
    ' ',
  ),
);

/** By feature, so that additions stay together. */
const propertiesByFeature = {
  erasures: 'key residentId at',
  all: 'id communityId key name version createdAt createdBy updatedAt position number checksum at by holder until',
  communities: 'begunIn isDemo description timezone population latitude longitude startsOn endsOn code label question',
  places: 'kind boundary extent formerKeys before updatedBy',
  networks: 'mapX mapY pseudonym ageBand formality waveId generator strength saidByFrom saidByTo',
  measures: 'key waveId part inputsHash version result computedAt',
  directory:
    'source externalId contact about website aliases gender timeHere visibility restsOnOnePerson personAgrees endedOn kind formality ageBand pseudonym unmatched updatedBy before words',
  connections: 'key waveId at respondents figures',
  interviews:
    'how contentHash asksFor batchId words until endedBy direction strength generator waveId source externalId unmatched',
  views: 'title sentence notes address position before',
  jobs: 'onceKey kind place status stage done total message input result attempts claim owner heartbeatAt startedAt finishedAt notBefore',
  imports:
    'source externalId gender how words batchId importId role forgottenAt rows accepted merged refused added updated reasons cells keys waveName mapping options files lock report before contact about latitude longitude visibility restsOnOnePerson personAgrees website aliases',
  accounts:
    'email emailKey passwordHash isAdministrator disabledAt totpSecret totpPending totpStep recoveryHashes checkedAt signedInAt secretHash userId demoRole proved acting idleUntil endsAt count until usedAt usedBy usedIn roles endings waveIds role endsOn by',
  audit: 'number hash previous actor role action outcome communityIds subject reason count change at checkedAt',
  limits: 'key count until',
  holds: 'id holder name until at claim',
  ties: 'waveId generator direction strength saidByFrom saidByTo endedBy',
} as const;

export const properties: ReadonlySet<string> = new Set(Object.values(propertiesByFeature).join(' ').split(' '));
