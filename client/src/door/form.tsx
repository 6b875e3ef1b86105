/**
 * The frame of a form of the door. What was refused stands above it and takes the focus: the button is far below, and
 * loses the focus while it waits.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import type { SentForm } from './use-form.ts';

export const ToldProblem = ({ problem }: { readonly problem: unknown }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  return (
    <div ref={box} tabIndex={-1} className="kith-outcome">
      {problem ? <ProblemMessage error={problem} /> : null}
    </div>
  );
};

type FormProps = {
  readonly form: SentForm;
  readonly onSend: () => Promise<void>;
  readonly className?: string;
  readonly children: ReactNode;
};

export const Form = ({ form, onSend, className, children }: FormProps) => (
  <form
    noValidate
    className={className}
    onSubmit={(event) => {
      event.preventDefault();
      // Enter, pressed twice, sends once.
      if (!form.busy) void form.send(onSend);
    }}
  >
    <ErrorSummary errors={form.errors} />
    <ToldProblem problem={form.problem} />
    {children}
  </form>
);
