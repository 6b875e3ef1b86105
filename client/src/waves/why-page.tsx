/**
 * Saying who asks and why, as people at the door will read it.
 */
import { useState } from 'react';
import { Link } from 'react-router';
import type { WaveWork, Why } from '#contract/field-work';
import { Outcome } from '../places/outcome.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { useWaveEdit, useWaveHere } from './use-wave.ts';
import { WaveStep } from './wave-step.tsx';

const names = ['partnership', 'members', 'paidBy', 'contact', 'issue', 'about', 'whatHappens', 'whoSees'] as const;
type Values = Readonly<Record<(typeof names)[number], string>>;

const label = (name: keyof Values): string => t(`waves.why.${name}`);

/** Where each is in what is sent: there the service says what is wrong with it. */
const placeOf = {
  partnership: 'why.partnership.name',
  members: 'why.partnership.members',
  paidBy: 'why.partnership.paidBy',
  contact: 'why.partnership.contact',
  issue: 'why.issue.title',
  about: 'why.issue.about',
  whatHappens: 'why.whatHappens',
  whoSees: 'why.whoSees',
} as const satisfies Record<keyof Values, string>;

const labels = Object.fromEntries(names.map((name) => [placeOf[name], label(name)]));

const toValues = (why: Why | null): Values => ({
  partnership: why?.partnership.name ?? '',
  members: why?.partnership.members ?? '',
  paidBy: why?.partnership.paidBy ?? '',
  contact: why?.partnership.contact ?? '',
  issue: why?.issue.title ?? '',
  about: why?.issue.about ?? '',
  whatHappens: why?.whatHappens ?? t('waves.why.usualHappens'),
  whoSees: why?.whoSees ?? t('waves.why.usualSees'),
});

const toWhy = (values: Values): Why => ({
  partnership: { name: values.partnership, members: values.members, paidBy: values.paidBy, contact: values.contact },
  issue: { title: values.issue, about: values.about },
  whatHappens: values.whatHappens,
  whoSees: values.whoSees,
});

const lines: ReadonlySet<keyof Values> = new Set(['members', 'contact', 'about', 'whatHappens', 'whoSees']);
const optional: ReadonlySet<keyof Values> = new Set(['members', 'about']);
const hints: Partial<Record<keyof Values, string>> = {
  partnership: t('waves.why.partnershipHint'),
  contact: t('waves.why.contactHint'),
  issue: t('waves.why.issueHint'),
  whatHappens: t('waves.why.usualHint'),
  whoSees: t('waves.why.usualHint'),
};

const WhyForm = ({ stored }: { readonly stored: WaveWork }) => {
  const { address } = useWaveHere();
  const [base, setBase] = useState(stored);
  const [values, setValues] = useState(() => toValues(stored.why));
  const { busy, errors, problem, stale, saved, save, takeTheirs, forget } = useWaveEdit(labels);
  const now = saved && saved.version > base.version ? saved : base;
  const set = (name: keyof Values) => (value: string) => {
    forget();
    setBase(now);
    setValues((before) => ({ ...before, [name]: value }));
  };
  const theirs = stale && toValues(stale.why);
  return (
    <>
      <ErrorSummary errors={errors} />
      <Outcome
        problem={problem}
        saved={saved ? t('waves.saved') : undefined}
        stale={
          stale &&
          theirs && {
            fields: names.map((name) => ({ label: label(name), mine: values[name], theirs: theirs[name] })),
            onKeepMine: () => void save(stale, { why: toWhy(values) }),
            onTakeTheirs: () => {
              setBase(stale);
              setValues(theirs);
              takeTheirs();
            },
          }
        }
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(now, { why: toWhy(values) });
        }}
      >
        {names.map((name) => {
          const Field = lines.has(name) ? TextArea : TextField;
          return (
            <Field
              key={name}
              id={placeOf[name]}
              label={label(name)}
              hint={hints[name]}
              optional={optional.has(name)}
              error={errors.find(({ fieldId }) => fieldId === placeOf[name])?.message}
              value={values[name]}
              onChange={set(name)}
            />
          );
        })}
        <div className="kith-steps">
          <Button type="submit" disabled={busy}>
            {t(busy ? 'waves.saving' : 'waves.save')}
          </Button>
          {saved || stored.why ? <Link to={`${address}/sheet`}>{t('waves.why.sheet')}</Link> : null}
        </div>
      </form>
    </>
  );
};

export const Page = () => (
  <WaveStep title={t('waves.why.title')}>
    {(work) => (
      <>
        <p className="nhsuk-body">{t('waves.why.intro')}</p>
        <WhyForm stored={work} />
      </>
    )}
  </WaveStep>
);
