/**
 * One field for a code, and what came of sending it.
 */
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { Form } from './form.tsx';
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
  const form = useForm({ code: label, password: t('door.account.current') });
  return (
    <Form form={form} onSend={() => onSend(code, withPassword ? password : null)}>
      <TextField {...form.field('code')} hint={hint} autoComplete="one-time-code" width={20} value={code} onChange={setCode} />
      {withPassword ? (
        <TextField
          {...form.field('password')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      ) : null}
      <Button type="submit" disabled={form.busy}>
        {t('door.signIn.go')}
      </Button>
    </Form>
  );
};
