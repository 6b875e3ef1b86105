/**
 * How an interview was held: who asked, when, how, in which language, with which version. Pure.
 */
import type { Telling } from '#contract/tellings';
import { showTimeOf } from '../door/terms.ts';
import { nameOfLanguage } from '../filling/say.ts';
import { sayTime } from '../waves/say-flag.ts';
import { t } from '../words/words.ts';
import type { Row } from './rows.ts';

type Given = { readonly telling: Telling /** When it reached the service. */; readonly at: string; readonly timezone: string };

/** In the form of answers, so that they can be compared as those are. */
export const factsOf = ({ telling, at, timezone }: Given): readonly Row[] => {
  const { by, mode, seconds, language, startedAt, finishedAt, instrument } = telling;
  const when = (time: string | null) => (time === null ? '' : showTimeOf(time, timezone));
  const facts: readonly (readonly [
    key: 'by' | 'mode' | 'begun' | 'finished' | 'came' | 'length' | 'language' | 'version',
    string,
  ])[] = [
    ['by', mode === 'alone' ? t('tellings.alone') : by || t('asking.quality.nobody')],
    ['mode', t(`tellings.modes.${mode ?? 'typed'}`)],
    ['begun', when(startedAt)],
    ['finished', when(finishedAt)],
    ['came', when(at)],
    ['length', seconds === null ? '' : sayTime(seconds)],
    ['language', language === null ? '' : nameOfLanguage(language)],
    ['version', instrument === null ? '' : t('waves.instrument.version', { title: instrument.title, number: instrument.number })],
  ];
  return facts
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({
      key,
      part: t('tellings.how'),
      about: '',
      question: t(`tellings.facts.${key}`),
      said: { is: 'answered', parts: [value] },
    }));
};
