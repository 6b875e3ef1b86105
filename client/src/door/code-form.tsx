/**
 * One field for a code, and what came of sending it.
 */
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { useForm } from './use-form.ts';

type CodeFormProps = { readonly label: string; readonly hint?: string; readonly onSend: (code: string) => Promise<void> };

export const CodeForm = ({ label, hint, onSend }: CodeFormProps) => {
  const [code, setCode] = useState('');
  const { busy, send, errorOf, problem } = useForm();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(() => onSend(code));
      }}
    >
      {problem ? <ProblemMessage error={problem} /> : null}
      <TextField
        label={label}
        hint={hint}
        autoComplete="one-time-code"
        width={20}
        value={code}
        onChange={setCode}
        error={errorOf('code')}
      />
      <Button type="submit" disabled={busy}>
        {t('door.signIn.go')}
      </Button>
    </form>
  );
};
