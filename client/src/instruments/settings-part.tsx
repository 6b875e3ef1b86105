/**
 * What a set of questions is called, and in which language its texts are.
 */
import { Select } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { DraftText } from './draft-fields.tsx';
import { useEditing } from './editor-context.ts';
import { languageChoices } from './translate-part.tsx';
import { sayLanguage } from './translation-progress.ts';

export const SettingsPart = () => {
  const { draft, update } = useEditing();
  const choices = languageChoices(Object.keys(draft.translations));
  const isOffered = choices.some(({ value }) => value === draft.language);
  return (
    <>
      <DraftText
        at="title"
        label={t('instruments.settings.name')}
        value={draft.title}
        onChange={(title) => update((now) => ({ ...now, title }))}
      />
      <Select
        label={t('instruments.settings.language')}
        value={draft.language}
        onChange={(language) => update((now) => ({ ...now, language }))}
        options={isOffered ? choices : [{ value: draft.language, label: sayLanguage(draft.language) }, ...choices]}
      />
    </>
  );
};
