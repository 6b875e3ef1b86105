/**
 * All questions of a form on one page, in the order in which they are printed.
 */
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { fieldNames, type PaperEntry, typedIn } from './entry.ts';
import { Box, QuestionBox } from './entry-box.tsx';
import { EntryFollowUps, EntryNames } from './entry-names.tsx';
import { Refused } from './entry-outcome.tsx';
import type { PaperPart } from './layout.ts';
import type { Form, ReadEntry } from './read-entry.ts';

export type EntryView = {
  readonly entry: PaperEntry;
  readonly form: Form;
  readonly read: ReadEntry;
  readonly leftOut: ReadonlySet<string>;
  readonly errorOf: (field: string) => string | undefined;
  /** Of the questions. */
  readonly language: string;
  readonly onType: (field: string, typed: string) => void;
};

type Props = { readonly part: PaperPart; readonly view: EntryView };

const Questions = ({ part, view }: Props) => {
  const { entry, leftOut, errorOf, language, onType } = view;
  if (part.is === 'names') return <EntryNames part={part} view={view} />;
  if (part.is === 'follow-ups') return <EntryFollowUps part={part} view={view} />;
  return part.questions.map((question) => {
    const field = part.is === 'consent' ? fieldNames.consent(question.key) : fieldNames.question(question.key);
    return (
      <QuestionBox
        key={field}
        question={question}
        field={field}
        value={typedIn(entry, field)}
        onType={onType}
        error={errorOf(field)}
        isLeftOut={leftOut.has(field)}
        language={language}
      />
    );
  });
};

/** Who filled it in, as far as they wrote it. */
const Who = ({ view: { entry, form, read, errorOf, onType } }: { readonly view: EntryView }) => {
  const mayContact = form.parts.some((part) => part.is === 'consent' && part.questions.some(({ key }) => key === 'contact'));
  const boxOf = (field: string) => ({ field, error: errorOf(field), value: typedIn(entry, field), onType });
  return (
    <section>
      <Heading>{t('paper.entry.who')}</Heading>
      <Box {...boxOf(fieldNames.whoCode)} label={t('paper.entry.whoCode')} width={10} />
      <Box {...boxOf(fieldNames.whoName)} label={t('paper.entry.whoName')} width={20} />
      {mayContact ? (
        <Box
          {...boxOf(fieldNames.contact)}
          label={t('paper.entry.contact')}
          rows={2}
          isSeldom={read.draft.consents['contact'] !== true}
        />
      ) : null}
    </section>
  );
};

type PartsProps = { readonly view: EntryView; readonly onNext: () => void };

/** Up to the no, where the person has said no to the survey: nothing that comes after it is entered. */
export const EntryParts = ({ view, onNext }: PartsProps) => {
  const { isRefused } = view.read;
  const all = view.form.parts;
  const parts = isRefused ? all.slice(0, all.findIndex(({ is }) => is === 'consent') + 1) : all;
  const whoAfter = parts.findIndex(({ is }) => is === 'consent');
  return (
    <>
      {whoAfter < 0 ? <Who view={view} /> : null}
      {parts.map((part, at) => (
        <div key={part.key}>
          <section>
            <Heading>
              <bdi lang={view.language}>{part.title}</bdi>
            </Heading>
            <Questions part={part} view={view} />
          </section>
          {at === whoAfter && !isRefused ? <Who view={view} /> : null}
        </div>
      ))}
      {isRefused ? <Refused onNext={onNext} /> : null}
    </>
  );
};
