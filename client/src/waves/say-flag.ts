/**
 * Hints that an interview is worth a look, in words. Pure.
 */
import type { QualityFlag } from '#contract/field-quality';
import { t } from '../words/words.ts';

/** "2 min 5 s" */
export const sayTime = (seconds: number): string =>
  t('asking.quality.minutes', { minutes: Math.floor(seconds / 60), seconds: Math.round(seconds % 60) });

/** Why an interview is worth a look, in a sentence. */
export const sayFlag = (flag: QualityFlag): string => {
  switch (flag.is) {
    case 'quicker-than-others':
      return t('asking.quality.quicker', { time: sayTime(flag.seconds), usual: sayTime(flag.usualSeconds) });
    case 'few-seconds-each':
      return t('asking.quality.fewSeconds', { time: sayTime(flag.seconds), count: flag.asked });
    case 'no-number':
      return t('asking.quality.noNumber');
    case 'same-answer':
      return t(flag.bothWays ? 'asking.quality.sameBothWays' : 'asking.quality.same', { count: flag.items, scale: flag.scale });
  }
};
