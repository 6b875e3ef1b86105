/**
 * A day as it is written on a form: 20 11 2026, 20.11.26, 20112026; the day comes first. Pure.
 */
import { readNumber } from '../filling/read-number.ts';

const partsOf = (typed: string): readonly string[] => {
  const plain = typed.normalize('NFKC').trim();
  const together = /^(\p{Nd}{2})(\p{Nd}{2})(\p{Nd}{2}|\p{Nd}{4})$/u.exec(plain);
  if (together) return together.slice(1);
  const parts = plain.split(/[\s./,\p{Pd}]+/u).filter((part) => part !== '');
  // The year first, as computers write it.
  return /^\p{Nd}{4}$/u.test(parts[0] ?? '') ? parts.toReversed() : parts;
};

/** @returns "2026-11-20"; undefined when it is no day of this century. */
export const readDay = (typed: string): string | undefined => {
  const [day, month, year, ...more] = partsOf(typed).map((part) => readNumber(part, 1, 2099));
  if (day === undefined || month === undefined || year === undefined || more.length > 0) return undefined;
  const date = [year < 100 ? 2000 + year : year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  const moment = new Date(`${date}T12:00:00.000Z`);
  return /^20\d\d-\d\d-\d\d$/.test(date) && moment.toJSON()?.slice(0, 10) === date ? date : undefined;
};
