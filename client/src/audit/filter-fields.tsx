/**
 * What is asked of the log: by whom, what, on which days; and about what, which comes by a link or by a row of the log.
 */
import { AuditAction } from '#contract/audit-action';
import { Button } from '../ui/button.tsx';
import { type Choice, Select, TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { others, sayAccount, sayOther } from './say.ts';
import type { Filters } from './use-log.ts';

type Props = {
  readonly filters: Filters;
  readonly onChange: (changed: Partial<Filters>) => void;
  /** Accounts that may be chosen. */
  readonly people: readonly Choice[];
  /** The actions that there are in this log. */
  readonly actions?: readonly AuditAction[];
  /** What `subject` is called; undefined while nothing about it is shown. */
  readonly subjectName: string | undefined;
  readonly zone: string;
};

/** Whoever was chosen by a link stays to be seen, also when they are on no list. */
const withChosen = (choices: readonly Choice[], chosen: string): readonly Choice[] =>
  chosen === '' || choices.some(({ value }) => value === chosen)
    ? choices
    : [...choices, { value: chosen, label: sayAccount(chosen, '') }];

export const FilterFields = ({ filters, onChange, people, actions = AuditAction.options, subjectName, zone }: Props) => {
  const { actor, subject, action, from, to } = filters;
  const outsiders = others.map((value) => ({ value, label: sayOther(value) ?? value }));
  const daysHint = t('audit.daysIn', { zone });
  return (
    <>
      <Select
        label={t('audit.actor')}
        value={actor}
        onChange={(chosen) => onChange({ actor: chosen })}
        options={withChosen([{ value: '', label: t('audit.anybody') }, ...people, ...outsiders], actor)}
      />
      <Select
        label={t('audit.action')}
        value={action}
        onChange={(chosen) => onChange({ action: chosen })}
        options={[
          { value: '', label: t('audit.any') },
          ...actions.map((one) => ({ value: one, label: t(`audit.actions.${one}`) })),
        ]}
      />
      <TextField
        label={t('audit.from')}
        hint={daysHint}
        type="date"
        width={20}
        value={from}
        onChange={(day) => onChange({ from: day })}
      />
      <TextField
        label={t('audit.to')}
        hint={daysHint}
        error={from !== '' && to !== '' && to < from ? t('audit.daysMixed') : undefined}
        type="date"
        width={20}
        value={to}
        onChange={(day) => onChange({ to: day })}
      />
      {subject === '' ? null : (
        <div className="nhsuk-inset-text">
          <p>{t('audit.onlyAbout', { name: subjectName ?? t('audit.oneThing') })}</p>
          <Button look="secondary" onClick={() => onChange({ subject: '' })}>
            {t('audit.aboutAnything')}
          </Button>
        </div>
      )}
    </>
  );
};
