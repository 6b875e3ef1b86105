/**
 * The frame of a form for something stored: what came of saving above it, its fields, and the button.
 */
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { t } from '../words/words.ts';
import { Outcome } from './outcome.tsx';
import type { MendForm as Form } from './use-mend-form.ts';

type Props = {
  readonly form: Pick<Form, 'busy' | 'errors' | 'outcome' | 'save' | 'draft'>;
  /** Whether the boundary is among what is sent: one that cannot be read is mended first. */
  readonly sendsBoundary: boolean;
  readonly children: ReactNode;
};

export const MendForm = ({ form, sendsBoundary, children }: Props) => (
  <>
    <ErrorSummary errors={form.errors} />
    <Outcome {...form.outcome} />
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (sendsBoundary && form.draft.problem !== undefined) document.getElementById('boundary')?.focus();
        else void form.save();
      }}
    >
      {children}
      <Button type="submit" disabled={form.busy}>
        {form.busy ? t('places.saving') : t('places.save')}
      </Button>
    </form>
  </>
);
