/**
 * Bands that the forms offer. Another band, brought in by an import, is kept and shown as it is.
 */
import { declined } from '#contract/residents';
import type { Choice } from '../ui/field.tsx';
import { t } from '../words/words.ts';

export const bands = ['16-24', '25-44', '45-64', '65-74', '75-84', '85 and over'];

/** @param stored what is kept now, so that it can be left as it is. */
export const ageBands = (stored = ''): Choice[] => {
  const own = stored === '' || stored === declined || bands.includes(stored) ? [] : [stored];
  return [
    { value: '', label: t('directory.notAsked') },
    ...[...bands, ...own].map((band) => ({ value: band, label: band })),
    { value: declined, label: t('directory.declined') },
  ];
};
