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
  /** What of it became what is known of them. */
  took: z.array(z.enum(['name', 'contact'])),
});
export type SaidIdentity = z.infer<typeof SaidIdentity>;

type Known = { readonly name: string; readonly contact: string };
type Changed = Known & { readonly said: readonly SaidIdentity[] };

export const readSaid = (said: readonly string[]): SaidIdentity[] => said.map((one) => SaidIdentity.parse(JSON.parse(one)));

export const writeSaid = (said: readonly SaidIdentity[]): string[] => said.map((one) => JSON.stringify(one));

/** The last that said how to reach them, of what was taken for true. */
const lastContact = (said: readonly SaidIdentity[]): string =>
  said.findLast(({ took, contact }) => took.includes('contact') && contact !== '')?.contact ?? '';

/**
 * What is known after an interview said more. A name that is known stays. What nobody saw being said stands in for nothing, and
 * never becomes a name, under which neighbours would be matched.
 * @param known as it is now. @param said what interviews said before, in the order in which they did.
 */
export const addSaid = (known: Known, said: readonly SaidIdentity[], more: Omit<SaidIdentity, 'took'>): Changed => {
  const takesName = more.name !== '' && known.name === '' && !more.isUnchecked;
  const takesContact = more.contact !== '' && (known.contact === '' || !more.isUnchecked);
  const took = [...(takesName ? (['name'] as const) : []), ...(takesContact ? (['contact'] as const) : [])];
  const isTyped = takesContact && known.contact !== '' && known.contact !== lastContact(said);
  const { at } = more;
  const typed = { responseId: null, at, name: '', contact: known.contact, isUnchecked: false, took: ['contact' as const] };
  return {
    name: takesName ? more.name : known.name,
    contact: takesContact ? more.contact : known.contact,
    said: [...said, ...(isTyped ? [typed] : []), { ...more, took }],
  };
};

/** What is known once an interview is taken back: what somebody has typed since stays. */
export const takeBackSaid = (known: Known, said: readonly SaidIdentity[], responseId: string): Changed => {
  const gone = said.find((one) => one.responseId === responseId);
  const left = said.filter((one) => one !== gone);
  if (!gone) return { ...known, said: left };
  const isIts = (part: 'name' | 'contact') => gone.took.includes(part) && known[part] === gone[part];
  const name = left.find((one) => one.name !== '' && !one.isUnchecked)?.name ?? '';
  return {
    name: isIts('name') ? name : known.name,
    contact: isIts('contact') ? lastContact(left) : known.contact,
    said: left,
  };
};

/** What a coordinator is shown beside what is known. */
export const uncheckedIn = (said: readonly SaidIdentity[]) =>
  said.filter(({ isUnchecked }) => isUnchecked).map(({ at, name, contact }) => ({ at, name, contact }));
