/**
 * Which form it is: its number, its code, its day and its language; told at once where it is here already.
 */
import { languagesOf } from '../filling/localise.ts';
import { nameOfLanguage } from '../filling/say.ts';
import { Select } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { fieldNames, type PaperEntry, typedIn } from './entry.ts';
import { Box } from './entry-box.tsx';
import type { EntryView } from './entry-parts.tsx';
import { readDay } from './read-day.ts';
import { momentOf } from './read-entry.ts';
import type { FormHere } from './which-form.ts';

const sayDay = (typed: string): string => {
  const day = readDay(typed);
  const how = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return day === undefined ? '' : momentOf(day).toLocaleDateString(undefined, how);
};

/** Does not keep anybody from going on: whoever leads the wave chooses between two that differ. */
const Here = ({ here: { which, found } }: { readonly here: FormHere }) => {
  if (which.is === 'fault') return null;
  const { number, unread } = which;
  return (
    <div role="status">
      {found.is === 'not-here' ? null : (
        <div className="nhsuk-inset-text kith-typing__here">
          <p>
            <b>{t(`paper.entry.here.${found.is}`, { number, date: new Date(found.at).toLocaleString() })}</b>
          </p>
          <p>{t(`paper.entry.here.${found.is}Detail`)}</p>
        </div>
      )}
      {unread === undefined ? null : (
        <div className="nhsuk-inset-text kith-typing__here">
          <p>
            <b>{t(`paper.entry.unread.${unread}`, { number })}</b>
          </p>
          <p>{t(`paper.entry.unread.${unread}Detail`)}</p>
        </div>
      )}
    </div>
  );
};

type Props = {
  readonly view: EntryView;
  readonly here: FormHere | undefined;
  readonly change: (edit: (before: PaperEntry) => PaperEntry) => void;
};

export const EntryHead = ({ view: { entry, form, errorOf, language, onType }, here, change }: Props) => {
  const boxOf = (field: string) => ({ field, error: errorOf(field), value: typedIn(entry, field), onType });
  const languages = languagesOf(form.pack.instrument.document);
  const isBound = here?.which.is === 'form' && here.which.code !== undefined;
  return (
    <>
      <Box {...boxOf(fieldNames.number)} label={t('paper.entry.formNumber')} hint={t('paper.entry.formNumberHint')} width={10} />
      <Box
        {...boxOf(fieldNames.code)}
        label={t('paper.entry.code')}
        hint={t('paper.entry.codeHint')}
        says={isBound ? t('paper.entry.belong') : ''}
        width={30}
      />
      {here ? <Here here={here} /> : null}
      <Box
        {...boxOf(fieldNames.date)}
        label={t('paper.entry.date')}
        hint={t('paper.entry.dateHint')}
        says={sayDay(typedIn(entry, fieldNames.date))}
        width={10}
      />
      {languages.length > 1 ? (
        <Select
          label={t('paper.language')}
          value={language}
          onChange={(next) => change((before) => ({ ...before, language: next }))}
          options={languages.map((one) => ({ value: one, label: nameOfLanguage(one) }))}
        />
      ) : null}
    </>
  );
};
