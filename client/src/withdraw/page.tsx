/**
 * Taking an interview back with the code on the slip. Without an account; the code may stand behind the # of the address, as the
 * picture on the slip has it, which browsers send to nobody.
 */
import { type FormEvent, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { routes } from '#contract/routes';
import { readWithdrawalCode, showWithdrawalCode } from '#contract/withdrawal-code';
import { call } from '../api/call.ts';
import { ToldProblem } from '../door/form.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { TextField } from '../ui/field.tsx';
import { Heading, Page as PageFrame } from '../ui/page.tsx';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';

const fieldId = 'withdrawal-code';

/** Shown in its groups where it can be one, so that it is easily held against the slip. */
const codeIn = (hash: string): string => {
  // Browsers write a space as %20 there; of what else is so written, nothing is in a code.
  const code = readWithdrawalCode(hash.slice(1, 200).replaceAll('%20', ' '));
  return code === undefined ? '' : showWithdrawalCode(code);
};

const Done = ({ onAgain }: { readonly onAgain: () => void }) => {
  useEffect(() => document.getElementById('page-title')?.focus(), []);
  return (
    <PageFrame title={t('withdraw.doneTitle')}>
      <p className="nhsuk-body-l">{t('withdraw.done')}</p>
      <p className="nhsuk-body">{t('withdraw.same')}</p>
      <p className="nhsuk-body">{t('withdraw.figures')}</p>
      <Button look="secondary" onClick={onAgain}>
        {t('withdraw.again')}
      </Button>
    </PageFrame>
  );
};

const WhatHappens = () => (
  <>
    <Heading>{t('withdraw.what')}</Heading>
    <ul className="nhsuk-list nhsuk-list--bullet">
      {(['answers', 'late', 'others', 'figures', 'backups'] as const).map((what) => (
        <li key={what}>{t(`withdraw.${what}`)}</li>
      ))}
    </ul>
  </>
);

export const Page = () => {
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [isDone, setIsDone] = useState(false);
  useEffect(() => {
    const code = codeIn(hash);
    if (code === '') return;
    setTyped(code);
    // Out of the history of this browser, which others may look at.
    void navigate(pathname, { replace: true });
  }, [hash, pathname, navigate]);
  const take = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const code = readWithdrawalCode(typed);
    setProblem(undefined);
    setError(code === undefined ? t(typed.trim() === '' ? 'withdraw.faultEmpty' : 'withdraw.fault') : undefined);
    if (code === undefined) return;
    setBusy(true);
    try {
      await call(routes.withdrawInterview, { body: { code } });
      setTyped('');
      setIsDone(true);
    } catch (failure) {
      setProblem(failure);
    }
    setBusy(false);
  };
  if (isDone) return <Done onAgain={() => setIsDone(false)} />;
  return (
    <PageFrame title={t('withdraw.title')}>
      <p className="nhsuk-body-l">{t('withdraw.lead')}</p>
      <form noValidate onSubmit={(event) => void take(event)}>
        <ErrorSummary errors={error ? [{ message: error, fieldId }] : []} />
        <ToldProblem problem={problem} />
        <TextField
          id={fieldId}
          label={t('withdraw.code')}
          hint={t('withdraw.hint')}
          error={error}
          maxLength={200}
          value={typed}
          onChange={setTyped}
        />
        <p className="nhsuk-body">{t('withdraw.sure')}</p>
        <Button type="submit" look="warning" disabled={busy}>
          {t('withdraw.button')}
        </Button>
        {busy ? <Loading what={t('withdraw.working')} /> : null}
      </form>
      <WhatHappens />
    </PageFrame>
  );
};
