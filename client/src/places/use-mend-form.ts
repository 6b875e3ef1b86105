/**
 * A form for something that is stored, or becomes it: what was looked at, what is typed, and what came of sending it.
 */
import { type ComponentProps, useState } from 'react';
import { t } from '../words/words.ts';
import { type BoundaryDraft, untouched } from './boundary-field.tsx';
import type { Outcome } from './outcome.tsx';
import { twoOutlines } from './two-outlines.ts';
import { useMend } from './use-mend.ts';

type Given<T, V extends string> = {
  /** Undefined for a new one. */
  readonly stored: T | undefined;
  /** Of the fields, by their names, which are also their ids in the form. */
  readonly labels: Readonly<Record<V | 'boundary', string>>;
  readonly toValues: (stored: T | undefined) => Readonly<Record<V, string>>;
  /** A value as people read it; itself when left out. */
  readonly sayValue?: (name: V, value: string) => string;
  readonly send: (sent: {
    readonly base: T | undefined;
    readonly values: Readonly<Record<V, string>>;
    readonly draft: BoundaryDraft;
    readonly version: number | undefined;
  }) => Promise<T>;
  /** What was new is stored. */
  readonly onAdded?: (added: T) => void;
};

export const useMendForm = <T extends { readonly name: string; readonly version: number }, V extends string>(
  given: Given<T, V>,
) => {
  const { labels, toValues, sayValue = (_name: V, value: string) => value } = given;
  // What was looked at: what others store meanwhile must not pass for it.
  const [base, setBase] = useState(given.stored);
  const [values, setValues] = useState(() => toValues(given.stored));
  const [draft, setDraft] = useState(untouched);
  const [saved, setSaved] = useState<string>();
  const { busy, mend, errors, problem, stale, takeTheirs } = useMend<T>(labels);
  const set = (name: V) => (value: string) => {
    setSaved(undefined);
    setValues((before) => ({ ...before, [name]: value }));
  };
  const show = (stored: T) => {
    setBase(stored);
    setValues(toValues(stored));
    setDraft(untouched);
  };
  const save = (version = base?.version) => {
    setSaved(undefined);
    return mend(async () => {
      const done = await given.send({ base, values, draft, version });
      if (!base && given.onAdded) return given.onAdded(done);
      show(done);
      setSaved(done.name);
    });
  };
  const outcome: ComponentProps<typeof Outcome> = {
    problem,
    saved: saved === undefined ? undefined : t('places.saved', { name: saved }),
    stale: stale && {
      fields: [
        ...(Object.keys(values) as V[]).map((name) => ({
          label: labels[name],
          mine: sayValue(name, values[name]),
          theirs: sayValue(name, toValues(stale)[name]),
        })),
        ...twoOutlines(draft),
      ],
      onKeepMine: () => void save(stale.version),
      onTakeTheirs: () => {
        show(stale);
        takeTheirs();
      },
    },
  };
  return { base, values, draft, setDraft, set, save, busy, errors, outcome };
};

export type MendForm = ReturnType<typeof useMendForm>;
