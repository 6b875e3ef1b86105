/**
 * The choice of the one that counts, and what follows from it, before it is made.
 */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { showTimeOf } from '../door/terms.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { Radios } from '../ui/choices.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Heading } from '../ui/page.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import type { Choice } from './arrived-twice.ts';
import { useChoose } from './use-choose.ts';

type Props = {
  readonly choice: Choice;
  /** Names of those who asked, in the order of the options; empty where that is not known. */
  readonly by: readonly string[];
};

type SureProps = { readonly number: number; readonly busy: boolean; readonly onYes: () => void; readonly onNo: () => void };

const Sure = ({ number, busy, onYes, onNo }: SureProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="nhsuk-inset-text" ref={box} tabIndex={-1}>
      <Heading size="s">{t('tellings.choose.sure', { number })}</Heading>
      <p>{t('tellings.choose.sureDetail')}</p>
      <div className="kith-steps">
        <Button disabled={busy} onClick={onYes}>
          {t('tellings.choose.yes')}
        </Button>
        <Button look="secondary" disabled={busy} onClick={onNo}>
          {t('tellings.choose.no')}
        </Button>
      </div>
    </div>
  );
};

const missing = [{ message: t('tellings.choose.missing'), fieldId: 'counts' }];

export const ChooseForm = ({ choice, by }: Props) => {
  const { community } = useCommunity();
  const { options, isDecided } = choice;
  const [wanted, setWanted] = useState((isDecided && options.find(({ counts }) => counts)?.id) || '');
  const [step, setStep] = useState<'choosing' | 'missing' | 'sure'>('choosing');
  const { busy, problem, done, choose } = useChoose();
  const said = useRef<HTMLParagraphElement>(null);
  const doneNumber = options.findIndex(({ id }) => id === done) + 1;
  useEffect(() => {
    if (doneNumber > 0) said.current?.focus();
  }, [doneNumber]);
  const chosen = options.find(({ id }) => id === wanted);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setStep(chosen ? 'sure' : 'missing');
  };
  const sure = async () => {
    if (chosen) await choose(choice, chosen);
    setStep('choosing');
  };
  return (
    <form onSubmit={submit} noValidate>
      {doneNumber > 0 ? (
        <p className="nhsuk-inset-text" ref={said} tabIndex={-1} role="status">
          {t('tellings.choose.done', { number: doneNumber })}
        </p>
      ) : null}
      {problem ? <ProblemMessage error={problem} /> : null}
      {step === 'missing' ? <ErrorSummary errors={missing} /> : null}
      {step === 'sure' && chosen ? (
        <Sure number={options.indexOf(chosen) + 1} busy={busy} onYes={() => void sure()} onNo={() => setStep('choosing')} />
      ) : (
        <>
          <Radios
            id="counts"
            legend={t('tellings.choose.legend')}
            error={step === 'missing' ? t('tellings.choose.missing') : undefined}
            value={wanted}
            onChange={(id) => {
              setWanted(id);
              setStep('choosing');
            }}
            options={options.map(({ id, at }, index) => {
              const values = { number: index + 1, when: showTimeOf(at, community.timezone), by: by[index] ?? '' };
              return { value: id, label: t(by[index] ? 'tellings.choose.option' : 'tellings.choose.optionShort', values) };
            })}
          />
          <Button type="submit">{t('tellings.choose.submit')}</Button>
        </>
      )}
    </form>
  );
};
