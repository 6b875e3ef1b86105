/**
 * A wave that asks an instrument with one of everything, and interviews that answer it, sealed as a device seals them.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { InstrumentDocument } from '../../server/contract/instrument-document.ts';
import { submissionRoutes } from '../../server/contract/submissions.ts';
import { ask } from './ask.ts';
import { hashOf, seal } from './seal.ts';
import type { TestServices } from './services.ts';

const rings = ['Very close', 'Close', 'Less close', 'Hardly', 'Not at all'];

/** Invented wording: consent, questions of every kind, two that ask for names, one for places, follow-ups, ties, and a scale. */
export const everyBlock = (): InstrumentDocument =>
  InstrumentDocument.parse({
    title: 'Everything',
    language: 'en',
    blocks: [
      {
        is: 'consent',
        key: 'consent',
        title: 'Taking part',
        purposes: ['survey', 'next-wave', 'contact'].map((purpose) => ({ purpose, text: `May we: ${purpose}?` })),
      },
      {
        is: 'questions',
        key: 'about-you',
        title: 'About you',
        items: [
          {
            kind: 'choice',
            key: 'works',
            text: 'Do you work?',
            choices: [
              { code: 'yes', label: 'Yes' },
              { code: 'no', label: 'No' },
            ],
          },
          {
            kind: 'text',
            key: 'job',
            text: 'As what?',
            none: 'Nothing',
            showIf: { question: 'works', is: 'one-of', codes: ['yes'] },
          },
          {
            kind: 'choices',
            key: 'speaks',
            text: 'Which languages?',
            choices: [
              { code: 'en', label: 'English' },
              { code: 'cy', label: 'Welsh' },
            ],
            none: 'Neither',
          },
          { kind: 'number', key: 'children', text: 'How many children?', min: 0, max: 20 },
          { kind: 'range', key: 'safe', text: 'How safe?', min: 0, max: 10, lowest: 'Not', highest: 'Very' },
          { kind: 'neighbourhood', key: 'area', text: 'Where?', none: 'Somewhere else' },
        ],
      },
      { is: 'names', key: 'advice', title: 'Advice', text: 'Whom do you ask?', asksFor: 'people', kinds: ['person'], max: 8 },
      { is: 'names', key: 'company', title: 'Company', text: 'Whom do you meet?', asksFor: 'people', kinds: ['person'], max: 60 },
      {
        is: 'names',
        key: 'places',
        title: 'Places',
        text: 'Where do you go?',
        asksFor: 'uses',
        kinds: ['place', 'activity', 'group', 'organisation'],
        max: 8,
      },
      {
        is: 'follow-ups',
        key: 'each',
        title: 'About each',
        about: ['advice', 'company'],
        max: 60,
        items: [
          { kind: 'circles', key: 'close', text: 'How close?', rings },
          { kind: 'text', key: 'who', text: 'Who is that to you?' },
        ],
        ties: { text: 'Who knows whom?' },
      },
      { is: 'scale', key: 'happy', title: 'Well-being', scale: 'ons4', scaleVersion: 1 },
    ],
  });

/** A frozen version of an instrument. */
export const publish = async (
  { instruments, userId }: Pick<TestServices, 'instruments' | 'userId'>,
  communityId: string,
  document: InstrumentDocument,
): Promise<{ readonly instrumentId: string; readonly versionId: string }> => {
  const [instrumentId, versionId] = [randomUUID(), randomUUID()];
  await instruments.create(communityId, { id: instrumentId, title: document.title, from: null }, userId);
  await instruments.edit({ communityId, instrumentId }, 1, document, userId);
  await instruments.publish({ communityId, instrumentId }, { id: versionId }, userId);
  return { instrumentId, versionId };
};

/** A new community with a wave and a version of an instrument. */
export const beginFieldWork = async (services: TestServices, document = everyBlock()) => {
  const { id: communityId } = await services.newCommunity();
  const { id: waveId } = await services.communities.saveWave(communityId, {
    name: 'One',
    startsOn: null,
    endsOn: null,
    population: null,
  });
  return { communityId, waveId, ...(await publish(services, communityId, document)) };
};

export const newHash = (): string => hashOf(randomBytes(16));

/** Somebody took part; what else they said is added. */
export const filledOf = ({ waveId, versionId }: { waveId: string; versionId: string }, said: object = {}) => ({
  id: randomUUID(),
  waveId,
  versionId,
  language: 'en',
  mode: 'asked',
  startedAt: '2026-03-01T10:00:00.000Z',
  finishedAt: '2026-03-01T10:15:00.000Z',
  seconds: 900,
  respondent: { is: 'new', id: randomUUID(), ageBand: '25-44', name: null } as object,
  consents: [{ purpose: 'survey', given: true }],
  withdrawalHash: newHash(),
  contact: '',
  named: [] as object[],
  names: [] as object[],
  items: [] as object[],
  ties: [] as object[],
  ...said,
});
export type Said = ReturnType<typeof filledOf>;

/** How a question of the respondent was met. */
export const met = (question: string, value: unknown, about: string | null = null) => ({
  question,
  about,
  status: 'answered',
  value,
});

export const sealFor = async ({ sealingKeys }: Pick<TestServices, 'sealingKeys'>, filled: Said) =>
  seal(await sealingKeys.current(), filled, filled);

type Sealed = Awaited<ReturnType<typeof sealFor>>;

const mostTries = 6;

/** Sends what is sealed as a device does: again, while the service says that it cannot just now. */
export const sendSealed = async (services: Pick<TestServices, 'app'>, params: Record<string, string>, body: Sealed) => {
  for (let tries = 1; ; tries += 1) {
    const reply = await ask(services, submissionRoutes.sendSubmission, { params, body });
    if (reply.status !== 503 || tries === mostTries) return reply;
  }
};

/** Sends it as the account of `services.app` would. */
export const sendFilled = async (services: TestServices, communityId: string, filled: Said) =>
  sendSealed(services, { communityId, waveId: filled.waveId }, await sealFor(services, filled));
