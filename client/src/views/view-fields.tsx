/**
 * The three fields of a view, for saving and for changing one.
 */
import type { ApiProblem } from '../api/problem.ts';
import { TextArea, TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';

export type ViewWords = { readonly title: string; readonly sentence: string; readonly notes: string };

export const noWords: ViewWords = { title: '', sentence: '', notes: '' };

type Props = {
  /** Begins the ids of the fields: several forms may be on a page. */
  readonly id: string;
  readonly words: ViewWords;
  readonly onChange: (words: ViewWords) => void;
  readonly problem: ApiProblem | undefined;
};

export const ViewFieldset = ({ id, words, onChange, problem }: Props) => (
  <>
    <TextField
      id={`${id}-title`}
      label={t('views.field.title')}
      hint={t('views.field.titleHint')}
      maxLength={120}
      value={words.title}
      onChange={(title) => onChange({ ...words, title })}
      error={problem?.fieldMessage('title')}
    />
    <TextArea
      id={`${id}-sentence`}
      label={t('views.field.sentence')}
      optional
      rows={2}
      value={words.sentence}
      onChange={(sentence) => onChange({ ...words, sentence })}
      error={problem?.fieldMessage('sentence')}
    />
    <TextArea
      id={`${id}-notes`}
      label={t('views.field.notes')}
      hint={t('views.field.notesHint')}
      optional
      value={words.notes}
      onChange={(notes) => onChange({ ...words, notes })}
      error={problem?.fieldMessage('notes')}
    />
  </>
);

/** Every refused field, with a link to it. */
export const viewErrors = (id: string, problem: ApiProblem | undefined) =>
  (problem?.fields ?? []).map(({ pointer, message }) => {
    const field = (['title', 'sentence', 'notes'] as const).find((name) => pointer === `/body/${name}`);
    return field ? { message: `${t(`views.field.${field}`)}: ${message}`, fieldId: `${id}-${field}` } : { message };
  });
