/**
 * Who somebody is and how to reach them, as interviews said it: kept with the identity, so that it is erased with it, and so that
 * what is taken back leaves what stood before it. Pure.
 */
import { z } from 'zod';

export const SaidIdentity = z.strictObject({
  /** The interview that said it; null for what somebody had typed, kept when an interview said other. */
  responseId: z.uuid().nullable(),
  at: z.iso.datetime(),
  name: z.string(),
  contact: z.string(),
  /** Nobody saw who said it: it came by a link, under the code or name of somebody who was known. */
  isUnchecked: z.boolean(),
  /** What of it is what is known of them. */
  took: z.array(z.enum(['name', 'contact'])),
  /** It does not count: another content of the same interview was chosen. */
  isAside: z.boolean().default(false),
});
export type SaidIdentity = z.infer<typeof SaidIdentity>;
export type Saying = Omit<SaidIdentity, 'took' | 'isAside'>;

type Part = SaidIdentity['took'][number];
type Known = { readonly name: string; readonly contact: string };
type Changed = Known & { readonly said: readonly SaidIdentity[] };

const parts: readonly Part[] = ['name', 'contact'];

export const readSaid = (said: readonly string[]): SaidIdentity[] => said.map((one) => SaidIdentity.parse(JSON.parse(one)));

export const writeSaid = (said: readonly SaidIdentity[]): string[] => said.map((one) => JSON.stringify(one));

/** Whether what is known was said by one of these, and not typed by somebody since. */
const isSaid = (known: Known, said: readonly SaidIdentity[], part: Part): boolean =>
  said.some((one) => one.took.includes(part) && one[part] === known[part]);

/**
 * What is known after an interview said more. A new way to reach somebody takes the place of the old; a name that is known stays.
 * What nobody saw being said stands in for nothing that is known, and never becomes a name, under which neighbours are matched.
 * @param known as it is now. @param said what interviews said before, in the order in which they did.
 * @param isChoice somebody chose that this counts: it takes the place of what interviews said, and of nothing that was typed.
 */
export const addSaid = (known: Known, said: readonly SaidIdentity[], more: Saying, isChoice = false): Changed => {
  const mayReplace = (part: Part) => {
    if (more.isUnchecked) return false;
    return isChoice ? isSaid(known, said, part) : part === 'contact' || known.name === more.name;
  };
  const mayStand = (part: Part) => part === 'contact' || !more.isUnchecked;
  const took = parts.filter((part) => more[part] !== '' && (known[part] === '' ? mayStand(part) : mayReplace(part)));
  // What was typed is kept as if it had been said, so that it is there again when this is taken back.
  const typed = took.filter((part) => known[part] !== '' && !isSaid(known, said, part));
  const before = { name: '', contact: '', ...Object.fromEntries(typed.map((part) => [part, known[part]])) };
  const asTyped = { responseId: null, at: more.at, isUnchecked: false, isAside: false, took: typed, ...before };
  const taken = Object.fromEntries(took.map((part) => [part, more[part]]));
  return { ...known, ...taken, said: [...said, ...(typed.length > 0 ? [asTyped] : []), { ...more, took, isAside: false }] };
};

/** What is known once an interview is taken back: what was said or typed beside it stays. */
export const takeBackSaid = (known: Known, before: readonly SaidIdentity[], responseId: string): Changed => {
  const gone = before.find((one) => one.responseId === responseId);
  let now: Changed = { ...known, said: before.filter((one) => one !== gone) };
  for (const part of gone?.took ?? []) {
    if (now[part] !== gone?.[part]) continue;
    // The last way to reach them, and the first name.
    const standing = now.said.filter((one) => one[part] !== '' && !one.isUnchecked && !one.isAside);
    const next = part === 'contact' ? standing.at(-1) : standing[0];
    const said = now.said.map((one) => (one === next ? { ...one, took: [...new Set([...one.took, part])] } : one));
    now = { ...now, [part]: next?.[part] ?? '', said };
  }
  return now;
};

/** What is known once an interview does not count: what it said is kept, and stands for nothing. */
export const setAsideSaid = (known: Known, said: readonly SaidIdentity[], responseId: string): Changed => {
  const aside = said.find((one) => one.responseId === responseId);
  const left = takeBackSaid(known, said, responseId);
  return aside ? { ...left, said: [...left.said, { ...aside, took: [], isAside: true }] } : left;
};

/** What is known once an interview counts again, by {@link setAsideSaid}. */
export const countSaid = (known: Known, said: readonly SaidIdentity[], responseId: string): Changed => {
  const found = said.find((one) => one.responseId === responseId && one.isAside);
  if (!found) return { ...known, said };
  const { took, isAside, ...more } = found;
  return addSaid(
    known,
    said.filter((one) => one !== found),
    more,
    true,
  );
};

/** What a coordinator is shown beside what is known. */
export const uncheckedIn = (said: readonly SaidIdentity[]) =>
  said.filter(({ isUnchecked }) => isUnchecked).map(({ at, name, contact }) => ({ at, name, contact }));
