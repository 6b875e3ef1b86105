/**
 * One field for a code, and what came of sending it.
 */
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { useForm } from './use-form.ts';

type CodeFormProps = {
  readonly label: string;
  readonly hint?: string;
  /** Asks for the password too: somebody else may have found the screen open. */
  readonly withPassword?: boolean;
  readonly onSend: (code: string, password: string | null) => Promise<void>;
};

export const CodeForm = ({ label, hint, withPassword = false, onSend }: CodeFormProps) => {
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const { busy, send, errorOf, problem } = useForm();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(() => onSend(code, withPassword ? password : null));
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
      {withPassword ? (
        <TextField
          label={t('door.account.current')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={errorOf('password')}
        />
      ) : null}
      <Button type="submit" disabled={busy}>
        {t('door.signIn.go')}
      </Button>
    </form>
  );
};
