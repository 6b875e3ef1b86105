/**
 * Typing in one form after another: checked here, sealed, sent, and on to the next with the hands on the keys.
 */
import { type FocusEvent, type FormEvent, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { FieldPack } from '#contract/field-work';
import { blocksIn } from '../filling/localise.ts';
import { sayIn } from '../filling/say.ts';
import { useLeaveWarning, useUnloadWarning } from '../frame/use-leave-warning.ts';
import type { KeptState } from '../offline/keeper.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, type FormError } from '../ui/error-summary.tsx';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { EnteredList } from './entered-list.tsx';
import { fieldNames, fieldOf, idOf, isBegun, newEntry, type PaperEntry, typedIn, typeIn } from './entry.ts';
import { EntryHead } from './entry-head.tsx';
import { goOnByEnter } from './entry-keys.ts';
import { EntryFailed } from './entry-outcome.tsx';
import { EntryParts, type EntryView } from './entry-parts.tsx';
import { partsOf } from './layout.ts';
import { type Form, type ReadEntry, readEntry } from './read-entry.ts';
import { sendEntry } from './send-entry.ts';
import { type Entered, noteArrived, type Sitting } from './store.ts';
import { faultsInHead, readWhichForm, useWhichForm } from './which-form.ts';

/** By the clock of this device, as a date. */
const todayHere = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

const formIn = (pack: FieldPack, language: string): Form => {
  const { document } = pack.instrument;
  const blocks = blocksIn(document, pack.scales, language);
  const say = sayIn(document, language);
  return { pack, blocks, parts: partsOf(blocks, pack, say), selves: say('selves').split(',') };
};

type Props = {
  readonly pack: FieldPack;
  readonly first: Sitting;
  readonly kept: KeptState;
  readonly keep: (sitting: Sitting) => void;
  /** At once; where it cannot be kept, the page alone has it. */
  readonly keepNow: (sitting: Sitting) => Promise<void>;
};

export const EntryForm = ({ pack, first, kept, keep, keepNow }: Props) => {
  const [entry, setEntry] = useState(first.entry);
  const [entered, setEntered] = useState<readonly Entered[]>(first.entered);
  const [stack, setStack] = useState(first.stack);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const busy = useRef(false);
  const { language } = entry;
  const form = useMemo(() => formIn(pack, language), [pack, language]);
  const shown = useDeferredValue(entry);
  const read = useMemo(() => readEntry(shown, form, todayHere()), [shown, form]);
  const here = useWhichForm(entry, { communityId: pack.communityId, waveId: pack.wave.id });
  useUnloadWarning(isBegun(entry) && kept === 'keeping');
  useLeaveWarning(isBegun(entry) && kept === 'not-kept', 'paper.entry.leave');

  const change = useCallback((edit: (before: PaperEntry) => PaperEntry) => {
    // A form that is on its way gives place to the next one: what was typed into it meanwhile would be gone.
    if (!busy.current) setEntry(edit);
  }, []);
  const onType = useCallback((field: string, typed: string) => change((before) => typeIn(before, field, typed)), [change]);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed is what there is to keep
  useEffect(() => {
    if (!isFirst.current) keep({ entry, entered, stack });
    isFirst.current = false;
  }, [entry, entered, stack]);

  const nextEntry = () => newEntry(() => crypto.randomUUID(), language, typedIn(entry, fieldNames.date));
  const take = (next: PaperEntry) => {
    setErrors([]);
    setLeft(new Set());
    setProblem(undefined);
    setEntry(next);
    document.getElementById(idOf(fieldNames.number))?.focus();
  };
  const send = async () => {
    const now = readEntry(entry, form, todayHere());
    if (now.isRefused) return;
    const which = await readWhichForm(entry, pack.wave.id);
    const found = [...(which.is === 'fault' ? which.errors : []), ...now.errors];
    setErrors(found);
    if (which.is === 'fault' || found.length > 0) return;
    setIsSending(true);
    const { pseudonym } = await sendEntry(pack, now.draft, which);
    const at = new Date().toISOString();
    await noteArrived(which.id, at);
    const next = nextEntry();
    const more = [{ number: which.number, pseudonym, at }, ...entered];
    // Before it is told: whoever reloads the page right after that does not find the form again that is saved.
    await keepNow({ entry: next, entered: more, stack });
    setEntered(more);
    take(next);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    setProblem(undefined);
    await send().catch(setProblem);
    setIsSending(false);
    busy.current = false;
  };
  const clear = () => {
    if (busy.current) return;
    if (!isBegun(entry) || window.confirm(t('paper.entry.clearSure'))) take(nextEntry());
  };

  const leave = (field: string) => setLeft((before) => new Set(before).add(field));
  const findFault = (entryNow: PaperEntry, { errors: inBoxes }: ReadEntry, field: string) =>
    [...faultsInHead(entryNow), ...inBoxes].find(({ fieldId }) => fieldId === idOf(field));
  const isToLookAt = (field: string): boolean => {
    if (left.has(field) || !findFault(entry, readEntry(entry, form, todayHere()), field)) return false;
    leave(field);
    return true;
  };
  /** What was left empty is told when the form is saved. */
  const onLeave = ({ target }: FocusEvent<HTMLFormElement>) => {
    const field = fieldOf(target.id);
    if (typedIn(entry, field).trim() !== '' && !left.has(field)) leave(field);
  };
  const inHead = here?.which.is === 'fault' ? here.which.errors : [];
  const told = [...inHead, ...errors];
  const errorOf = (field: string) =>
    (told.find(({ fieldId }) => fieldId === idOf(field)) ?? (left.has(field) ? findFault(shown, read, field) : undefined))
      ?.message;
  const view: EntryView = { entry, form, read, leftOut: read.leftOut, errorOf, language, onType };
  return (
    <>
      <EnteredList entered={entered} stack={stack} onStack={setStack} />
      <p className="nhsuk-body-s" role="status" data-kept={kept}>
        {t(`paper.entry.state.${kept === 'not-kept' ? 'notKept' : kept}`)}
      </p>
      <form
        className="kith-typing"
        aria-busy={isSending}
        noValidate
        onSubmit={(event) => void save(event)}
        onKeyDown={(event) => goOnByEnter(event, isToLookAt)}
        onBlur={onLeave}
      >
        <ErrorSummary errors={errors} />
        <EntryHead view={view} here={here} change={change} />
        <EntryParts view={view} onNext={() => take(nextEntry())} />
        {problem ? <EntryFailed problem={problem} onNext={() => take(nextEntry())} /> : null}
        {isSending ? <Loading what={t('paper.entry.sending')} /> : null}
        <div className="kith-steps">
          {read.isRefused ? null : (
            <Button type="submit" disabled={isSending}>
              {t('paper.entry.save')}
            </Button>
          )}
          <Button look="secondary" onClick={clear}>
            {t('paper.entry.clear')}
          </Button>
        </div>
      </form>
    </>
  );
};
