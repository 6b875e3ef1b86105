/**
 * A box for words and a button that looks for them.
 */
import { useState } from 'react';
import { t } from '../words/words.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';

type SearchFormProps = { readonly label: string; readonly first: string; readonly onFind: (text: string) => void };

export const SearchForm = ({ label, first, onFind }: SearchFormProps) => {
  const [text, setText] = useState(first);
  return (
    <search>
      <form
        className="kith-find"
        onSubmit={(event) => {
          event.preventDefault();
          onFind(text.trim());
        }}
      >
        <TextField label={label} type="search" width={20} maxLength={120} value={text} onChange={setText} />
        <Button type="submit">{t('directory.find')}</Button>
      </form>
    </search>
  );
};
