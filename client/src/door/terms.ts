/**
 * Roles with a last day, in words.
 */
import type { Person } from '#contract/people';
import { language, t } from '../words/words.ts';

type Held = Pick<Person['roles'][number], 'role' | 'endsOn'>;

/** Begins to format; a zone that this browser does not know yet must not cost somebody the page. */
const formatIn = (timeZone: string, tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  try {
    return new Intl.DateTimeFormat(tag, { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  }
};

/** The plain date that it is in a community: by it the service ends terms, and by no other. */
export const dayIn = (timezone: string, at = new Date()): string => {
  const parts = formatIn(timezone, 'en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    calendar: 'gregory',
  }).formatToParts(at);
  return ['year', 'month', 'day'].map((part) => parts.find(({ type }) => type === part)?.value).join('-');
};

const tag = language.startsWith('xx') ? 'en-GB' : language;
const days = formatIn('UTC', tag, { dateStyle: 'long' });
/** A plain date, as waves and terms have them. */
export const showDay = (date: string): string => days.format(new Date(date));
/** A moment, as the day that it is in a community. */
export const showDayOf = (at: string, timezone: string): string =>
  formatIn(timezone, tag, { dateStyle: 'long' }).format(new Date(at));
/** A moment, as day and time in a community. */
export const showTimeOf = (at: string, timezone: string): string =>
  formatIn(timezone, tag, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));

/** @param on the day from which a term may be over; left out where the service leaves those out. */
export const showRole = ({ role, endsOn }: Pick<Held, 'role' | 'endsOn'>, on = ''): string => {
  const words = t(`door.roles.${role}`);
  if (endsOn === null) return words;
  return t(endsOn < on ? 'door.people.ended' : 'door.people.until', { role: words, date: showDay(endsOn) });
};

const byEnd = (one: Held, other: Held): number => ((one.endsOn ?? '') < (other.endsOn ?? '') ? -1 : 1);
const month = 31 * 24 * 60 * 60_000;

/** In the last month of a term its coordinator is reminded, and whoever serves it. */
export const endsSoon = ({ endsOn }: Pick<Held, 'endsOn'>, on: string): boolean =>
  endsOn !== null && endsOn >= on && Date.parse(endsOn) - Date.parse(on) <= month;

/** Whose term ends soon: once a person, with the role that ends first; the first to end first. */
export const endingSoon = <P extends Pick<Person, 'roles'>>(people: readonly P[], on: string): { person: P; held: Held }[] =>
  people
    .flatMap((person) => {
      const [held] = person.roles.filter((one) => endsSoon(one, on)).toSorted(byEnd);
      return held ? [{ person, held }] : [];
    })
    .toSorted((one, other) => byEnd(one.held, other.held));

/** The usual term of a panel member: twelve months from a day. */
export const usualEnd = (from: string): string => {
  const end = new Date(from);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
};
