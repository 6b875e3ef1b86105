/**
 * The names that Cypher may use. Neo4j takes any name without a word, so that a typing mistake reads as "nothing
 * there" for ever; the contract test holds every statement against these lists.
 */
export const labels: ReadonlySet<string> = new Set(
  [
    'Community Neighbourhood Member Resident Identity Asset Group Organisation',
    'Generator Wave Response Mention Revision Job Refusal Import ImportPart View Measurement',
    'Migration SchemaLock User Session Link Tries AuditHead AuditEntry Hold RequestCount Showing Erasure',
    'Instrument InstrumentVersion',
    'Partnership Issue',
    'Join',
    'Item Consent SealingKey HeldSubmission WithdrawalCode Withdrawal',
    'Device SelfLink',
  ].flatMap((some) => some.split(' ')),
);

export const relationshipTypes: ReadonlySet<string> = new Set(
  [
    'LIVES_IN IDENTIFIES IN RUNS MEETS_AT MEMBER_OF WORKS_WITH LISTED_IN IN_WAVE ASKED GIVEN_BY NAMES MEANS TIE OF HOLDS ABOUT',
    'COMMISSIONS ASKS_ABOUT ASKS_WITH ASKS_IN',
    'SAID AGREED KNOWS',
    'MOVED',
  ].flatMap((some) => some.split(' ')),
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
    'source externalId contact about website aliases gender timeHere visibility restsOnOnePerson personAgrees endedOn kind formality ageBand pseudonym unmatched updatedBy before words removedId removedKind',
  showings: 'key waveId kind at respondents figures everyone earlier',
  interviews:
    'how contentHash asksFor batchId words until endedBy direction strength generator waveId source externalId unmatched',
  fieldWork:
    'seconds mode question codes purpose given status why needsTraining targets content retiredAt members paidBy title neighbourhoodIds trainedOn trainedUntil',
  submissions:
    'publicKey privateKey responseId question status text codes position purpose given versionId language mode deviceStartedAt deviceFinishedAt seconds withdrawalHash sentAs hash usedAt keyId wrappedKey iv ciphertext know saidCode filledBands cameByAnswering gaveContact saidBands said unread setAside setAsideAt setAsideBy counts notedAt',
  joins: 'keepId goneId joinedTo undoneAt undoneBy how by at',
  views: 'title sentence notes address position before',
  jobs: 'onceKey kind place status stage done total message input result attempts claim owner heartbeatAt startedAt finishedAt notBefore',
  imports:
    'source externalId gender how words batchId importId role forgottenAt rows accepted merged refused added updated reasons cells keys waveName mapping options files lock report before contact about latitude longitude visibility restsOnOnePerson personAgrees website aliases',
  accounts:
    'email emailKey passwordHash isAdministrator disabledAt totpSecret totpPending totpStep recoveryHashes checkedAt signedInAt secretHash userId demoRole proved acting resumeHash idleUntil endsAt count until usedAt usedBy usedIn roles endings waveIds role endsOn by',
  audit: 'number hash previous actor role action outcome communityIds subject reason count change at checkedAt',
  limits: 'key count until',
  instruments: 'title draft minutes before by instrumentId content hash publishedAt retiredAt versionId contentHash updatedBy',
  holds: 'id holder name until at claim',
  reach:
    'userId keyId wrappedKey iv ciphertext seenAt askedAt freedAt refusedAt givenAt givenIn checkedAt by secretHash endsAt usedAt responseId claimedAt',
  ties: 'waveId generator direction strength saidByFrom saidByTo endedBy',
} as const;

export const properties: ReadonlySet<string> = new Set(Object.values(propertiesByFeature).join(' ').split(' '));
