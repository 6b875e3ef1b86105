/**
 * Roles with a last day, in words.
 */
import type { Person } from '#contract/people';
import { language, t } from '../words/words.ts';

type Held = Pick<Person['roles'][number], 'role' | 'endsOn'>;

/** A plain date, as waves and terms have them. */
export const today = (): string => new Date().toISOString().slice(0, 10);

const days = new Intl.DateTimeFormat(language.startsWith('xx') ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' });
export const showDay = (date: string): string => days.format(new Date(date));

export const showRole = ({ role, endsOn }: Held, on: string): string => {
  const words = t(`door.roles.${role}`);
  if (endsOn === null) return words;
  return t(endsOn < on ? 'door.people.ended' : 'door.people.until', { role: words, date: showDay(endsOn) });
};

const month = 31 * 24 * 60 * 60_000;

/** In the last month of a term its coordinator is reminded. */
export const endsSoon = ({ endsOn }: Held, on: string): boolean =>
  endsOn !== null && endsOn >= on && Date.parse(endsOn) - Date.parse(on) <= month;

/** The usual term of a panel member: twelve months from a day. */
export const usualEnd = (from: string): string => {
  const end = new Date(from);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
};
