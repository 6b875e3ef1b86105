/**
 * What came of saving, above the form; takes the focus, for the button is far below.
 */
import { type ComponentProps, useEffect, useRef } from 'react';
import { StaleChoice } from '../ui/stale-choice.tsx';
import { ProblemMessage } from '../ui/states.tsx';

type Props = {
  readonly problem: unknown;
  readonly saved: string | undefined;
  readonly stale: ComponentProps<typeof StaleChoice> | undefined;
};

export const Outcome = ({ problem, saved, stale }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const isTold = Boolean(problem) || saved !== undefined || stale !== undefined;
  useEffect(() => {
    if (isTold) box.current?.focus();
  }, [isTold]);
  return (
    <div ref={box} tabIndex={-1} className="kith-outcome">
      {problem ? <ProblemMessage error={problem} /> : null}
      {stale ? <StaleChoice {...stale} /> : null}
      <div role="status">
        {saved === undefined ? null : (
          <div className="nhsuk-panel kith-saved">
            <p className="nhsuk-body-l">{saved}</p>
          </div>
        )}
      </div>
    </div>
  );
};
