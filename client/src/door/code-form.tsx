/**
 * One field for a code, and what came of sending it.
 */
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { Form } from './form.tsx';
import { useForm } from './use-form.ts';

type CodeFormProps = { readonly label: string; readonly hint?: string; readonly onSend: (code: string) => Promise<void> };

export const CodeForm = ({ label, hint, onSend }: CodeFormProps) => {
  const [code, setCode] = useState('');
  const form = useForm({ code: label });
  return (
    <Form form={form} onSend={() => onSend(code)}>
      <TextField {...form.field('code')} hint={hint} autoComplete="one-time-code" width={20} value={code} onChange={setCode} />
      <Button type="submit" disabled={form.busy}>
        {t('door.signIn.go')}
      </Button>
    </Form>
  );
};
