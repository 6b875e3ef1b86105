/**
 * Entering one interview, a step at a time: who answers, each question, check, send. The step is in the address, so
 * that "back" works; the answers are on this page alone until they are sent.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { InterviewForm, NamedKind, Question, Receipt } from '#contract/interviews';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { useRoleIn } from '../door/session.ts';
import { useLeaveWarning } from '../frame/use-leave-warning.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, type FormError } from '../ui/error-summary.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { CheckStep } from './check-step.tsx';
import { Done } from './done.tsx';
import { type Draft, isBegun, newDraft, setAnswer, toBody, unanswered } from './draft.ts';
import { addWords, QuestionStep } from './question-step.tsx';
import { RespondentStep } from './respondent-step.tsx';
import { SendFailed } from './send-failed.tsx';

type Props = { readonly communityId: string; readonly form: InterviewForm };

const firstKind = (question: Question | undefined): NamedKind => (question?.asksFor === 'uses' ? 'place' : 'person');

/** The step in the address, never further than the answers reach: a reload begins at the first. */
const useStep = (reached: number): readonly [number, (step: number) => void] => {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('step') ?? 0);
  const step = Number.isInteger(asked) ? Math.min(Math.max(asked, 0), reached) : 0;
  const go = (next: number) => {
    const changed = new URLSearchParams(search);
    changed.set('step', String(next));
    setSearch(changed);
  };
  return [step, go];
};

export const Entry = ({ communityId, form }: Props) => {
  const { questions, wave } = form;
  const serverData = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => newDraft(() => crypto.randomUUID()));
  const mayBegin = useRoleIn(communityId) === 'coordinator';
  const [reached, setReached] = useState(0);
  const [step, goTo] = useStep(reached);
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<NamedKind>('person');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [receipt, setReceipt] = useState<Receipt>();
  useLeaveWarning(isBegun(draft) && !receipt);

  const question = questions[step - 1];
  const answer = (question && draft.answers.get(question.code)) ?? unanswered;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step is a new page, whatever it shows
  useEffect(() => {
    setErrors([]);
    setTyped('');
    setKind(firstKind(question));
    if (step > 0 || reached > 0) document.getElementById('page-title')?.focus();
  }, [step]);

  const goOn = () => {
    setReached(Math.max(reached, step + 1));
    goTo(step + 1);
  };
  const fail = (message: string, fieldId: string) => setErrors([{ message, fieldId }]);

  const leaveRespondent = () => {
    const { is, known } = draft.respondent;
    if (is === undefined) return fail(t('interviews.respondent.missing'), 'respondent-new');
    if (is === 'known' && !known) return fail(t('interviews.respondent.missing'), 'respondent-code');
    goOn();
  };
  const leaveQuestion = ({ code }: Question) => {
    // Typed and not added: surely meant.
    const full = typed.trim() === '' ? answer : (addWords(answer, typed, kind) ?? answer);
    if (full.status === 'unanswered') return fail(t('interviews.question.missing'), 'named');
    setDraft(setAnswer(draft, code, full));
    goOn();
  };
  const skip = ({ code }: Question) => {
    setDraft(setAnswer(draft, code, unanswered));
    goOn();
  };

  const send = async () => {
    setSending(true);
    setProblem(undefined);
    setErrors([]);
    try {
      const body = toBody(draft, questions);
      setReceipt(await call(routes.createInterview, { params: { communityId, waveId: wave.id }, body }));
      await serverData.invalidateQueries();
    } catch (error) {
      setProblem(error);
    }
    setSending(false);
  };

  if (receipt) return <Done communityId={communityId} waveId={wave.id} receipt={receipt} />;
  const title = step === 0 ? t('interviews.respondent.title') : (question?.question ?? t('interviews.check.title'));
  const caption = question ? t('interviews.step', { step, steps: questions.length }) : wave.name;
  return (
    <Page title={title} caption={caption}>
      <ErrorSummary errors={errors} />
      {step === 0 ? (
        <RespondentStep
          communityId={communityId}
          neighbourhoods={form.neighbourhoods}
          value={draft.respondent}
          onChange={(respondent) => {
            setErrors([]);
            setDraft({ ...draft, respondent });
          }}
          error={errors[0]?.message}
        />
      ) : question ? (
        <QuestionStep
          key={question.id}
          communityId={communityId}
          question={question}
          answer={answer}
          onChange={(next) => {
            setErrors([]);
            setDraft(setAnswer(draft, question.code, next));
          }}
          typed={typed}
          onType={setTyped}
          kind={kind}
          onKind={setKind}
          error={errors[0]?.message}
        />
      ) : (
        <>
          {problem ? <SendFailed problem={problem} questions={questions} /> : null}
          <CheckStep draft={draft} questions={questions} onChange={goTo} />
          {sending ? <Loading what={t('interviews.check.sending')} /> : null}
        </>
      )}
      <div className="kith-steps">
        {step === 0 ? <Button onClick={leaveRespondent}>{t('interviews.continue')}</Button> : null}
        {question ? <Button onClick={() => leaveQuestion(question)}>{t('interviews.continue')}</Button> : null}
        {question ? (
          <Button look="secondary" onClick={() => skip(question)}>
            {t('interviews.skip')}
          </Button>
        ) : null}
        {step > questions.length ? (
          <Button disabled={sending} onClick={() => void send()}>
            {t('interviews.check.send')}
          </Button>
        ) : null}
        {step > 0 ? (
          <Button look="secondary" onClick={() => goTo(step - 1)}>
            {t('interviews.back')}
          </Button>
        ) : null}
      </div>
      {step === 0 && mayBegin ? (
        <p className="nhsuk-body">
          <Link to={`/communities/${communityId}/waves/new`}>{t('interviews.anotherWave')}</Link>
        </p>
      ) : null}
    </Page>
  );
};
