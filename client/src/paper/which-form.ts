/**
 * Which form is being typed in, by its number and its code, which are held against each other; and whether it is here already.
 */
import { useEffect, useState } from 'react';
import type { Unread } from '#contract/filled';
import type { ResponseId } from '#contract/ids';
import { routes } from '#contract/routes';
import type { FoundForm } from '#contract/submissions';
import { readWithdrawalCode } from '#contract/withdrawal-code';
import { call } from '../api/call.ts';
import type { FormError } from '../ui/error-summary.tsx';
import { t } from '../words/words.ts';
import { fieldNames, type PaperEntry, typedIn } from './entry.ts';
import { isUnread, numberInstead, numberOf, readFormNumber, responseIdOf } from './form-code.ts';
import { errorAt } from './read-names.ts';
import { whenArrived } from './store.ts';

export type ThisForm = {
  readonly is: 'form';
  readonly id: ResponseId;
  readonly number: string;
  /** Undefined where it cannot be read. */
  readonly code: string | undefined;
  readonly unread: Unread | undefined;
};
export type WhichForm = ThisForm | { readonly is: 'fault'; readonly errors: readonly FormError[] };

type Typed = { readonly number: string | undefined; readonly code: string | undefined; readonly unread: Unread | undefined };

/** What stands in the two boxes, and what is wrong with each by itself. */
const readHead = (entry: PaperEntry): { readonly typed: Typed; readonly errors: readonly FormError[] } => {
  const [number, code] = [typedIn(entry, fieldNames.number), typedIn(entry, fieldNames.code)];
  const [isNumberUnread, isCodeUnread] = [isUnread(number), isUnread(code)];
  const unread = !isCodeUnread ? undefined : isNumberUnread ? 'number' : 'code';
  const typed = {
    number: unread === 'number' ? numberInstead(entry.id) : readFormNumber(number),
    code: readWithdrawalCode(code),
    unread,
  } as const;
  const errors = [
    ...(typed.number === undefined && !isNumberUnread ? [errorAt(fieldNames.number, t('paper.entry.fault.formNumber'))] : []),
    ...(typed.code === undefined && !isCodeUnread ? [errorAt(fieldNames.code, t('paper.entry.fault.code'))] : []),
  ];
  return { typed, errors };
};

export const faultsInHead = (entry: PaperEntry): readonly FormError[] => readHead(entry).errors;

/** A number that cannot be read follows from the code; a code that cannot be read does not follow from the number. */
const readForm = async (entry: PaperEntry, waveId: string): Promise<WhichForm> => {
  const { typed, errors } = readHead(entry);
  if (errors.length > 0) return { is: 'fault', errors };
  const { code, unread } = typed;
  const follows = code === undefined ? undefined : await numberOf(code);
  const number = typed.number ?? follows ?? '';
  if (follows !== undefined && follows !== number) {
    return { is: 'fault', errors: [errorAt(fieldNames.number, t('paper.entry.fault.pair'))] };
  }
  return { is: 'form', id: await responseIdOf(waveId, number), number, code, unread };
};

/** One that has arrived from here is said to. */
export const readWhichForm = async (entry: PaperEntry, waveId: string): Promise<WhichForm> => {
  const form = await readForm(entry, waveId);
  if (form.is === 'fault') return form;
  const at = await whenArrived(form.id);
  if (at === undefined) return form;
  const date = new Date(at).toLocaleDateString();
  return { is: 'fault', errors: [errorAt(fieldNames.number, t('paper.entry.fault.again', { number: form.number, date }))] };
};

type Wave = { readonly communityId: string; readonly waveId: string };
export type FormHere = { readonly which: WhichForm; readonly found: FoundForm };

/** Told as soon as both boxes are filled; undefined before. Without the service it is told when the form is saved. */
export const useWhichForm = (entry: PaperEntry, { communityId, waveId }: Wave): FormHere | undefined => {
  const [here, setHere] = useState<FormHere>();
  const [number, code] = [typedIn(entry, fieldNames.number), typedIn(entry, fieldNames.code)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for another form alone, not with each key
  useEffect(() => {
    setHere(undefined);
    if (faultsInHead(entry).length > 0) return;
    let isHere = true;
    const look = async () => {
      const which = await readWhichForm(entry, waveId);
      if (isHere) setHere({ which, found: { is: 'not-here' } });
      if (which.is === 'fault') return;
      const found = await call(routes.findForm, { params: { communityId, waveId }, query: { id: which.id } });
      if (isHere) setHere({ which, found });
    };
    look().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [number, code, entry.id, communityId, waveId]);
  return here;
};
