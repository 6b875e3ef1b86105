/**
 * Adding a question to a block.
 */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { t } from '../words/words.ts';
import { keysIn } from './draft-keys.ts';
import { type AskingBlock, hrefOf, useBlockEdit, useEditing } from './editor-context.ts';
import { newItem } from './new-blocks.ts';
import { NewItemFields, noItem } from './new-item-fields.tsx';

export const AddItem = ({ block }: { readonly block: AskingBlock }) => {
  const { draft, tell } = useEditing();
  const edit = useBlockEdit<AskingBlock>(block);
  const navigate = useNavigate();
  const [given, setGiven] = useState(noItem);
  const [errors, setErrors] = useState<readonly { message: string; fieldId: string }[]>([]);
  return (
    <>
      <ErrorSummary errors={errors} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (given.text.trim() === '') return setErrors([{ message: t('instruments.new.noQuestion'), fieldId: 'new-text' }]);
          edit((now) => ({ ...now, items: [...now.items, newItem(given, keysIn(draft))] }));
          tell(t('instruments.added', { name: given.text }));
          void navigate(hrefOf({ part: 'block', block: block.key }));
        }}
      >
        <NewItemFields
          within={block.is}
          label={t('instruments.item.text')}
          value={given}
          error={errors[0]?.message}
          onChange={setGiven}
        />
        <Button type="submit">{t('instruments.addItem')}</Button>
      </form>
    </>
  );
};
