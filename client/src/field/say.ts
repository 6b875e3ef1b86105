/**
 * Times and waves as they are said on the pages of the field. Pure.
 */
import { language } from '../words/words.ts';

const times = new Intl.DateTimeFormat(language.startsWith('xx') ? 'en-GB' : language, {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

export const showTime = (instant: string): string => times.format(new Date(instant));

const dayMs = 24 * 60 * 60 * 1000;

/** Whole days since then; none when the clock says that it is still to come. */
export const daysSince = (instant: string, now: number): number => Math.max(0, Math.floor((now - Date.parse(instant)) / dayMs));
