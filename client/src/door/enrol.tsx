/**
 * Setting up the second step: a picture for the app, a code to prove it, and the recovery codes, shown once.
 */
import { useEffect, useState } from 'react';
import type { SessionState } from '#contract/accounts';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { Button } from '../ui/button.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { CodeForm } from './code-form.tsx';
import { toPicture } from './picture.ts';
import { useEnter, useSession } from './session.ts';

type App = { readonly secret: string; readonly picture: string };
type Done = { readonly codes: readonly string[]; readonly session: SessionState };

const begin = async (): Promise<App> => {
  const { secret, address } = await call(routes.beginSecondFactor, {});
  return { secret, picture: await toPicture(address) };
};

const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');

/** Takes the place of the form whose button had the focus. On paper the codes stand alone. */
const RecoveryCodes = ({ done, onKept }: { readonly done: Done; readonly onKept: () => void }) => {
  useEffect(() => document.getElementById('page-title')?.focus(), []);
  return (
    <PageFrame title={t('door.enrol.codesTitle')}>
      <p className="nhsuk-body">{t('door.enrol.codes')}</p>
      <div className="kith-print-alone">
        <p className="nhsuk-body kith-print-only">
          {t('door.paper.codes', { address: location.host, email: done.session.user?.email ?? '' })}
        </p>
        <ul className="nhsuk-list kith-codes">
          {done.codes.map((code) => (
            <li key={code}>
              <code>{inFours(code)}</code>
            </li>
          ))}
        </ul>
        <p className="nhsuk-body kith-print-only">{t('door.paper.codesKeep')}</p>
      </div>
      <Button look="secondary" onClick={() => window.print()}>
        {t('door.enrol.print')}
      </Button>{' '}
      <Button onClick={onKept}>{t('door.enrol.kept')}</Button>
    </PageFrame>
  );
};

export const Enrol = ({ onDone }: { readonly onDone?: () => void }) => {
  const enter = useEnter();
  const { stage } = useSession();
  const [app, setApp] = useState<App>();
  const [problem, setProblem] = useState<unknown>();
  const [done, setDone] = useState<Done>();
  useEffect(() => {
    let isHere = true;
    begin().then(
      (begun) => isHere && setApp(begun),
      (error: unknown) => isHere && setProblem(error),
    );
    return () => {
      isHere = false;
    };
  }, []);
  if (done) {
    const go = () => {
      enter(done.session);
      onDone?.();
    };
    return <RecoveryCodes done={done} onKept={go} />;
  }
  return (
    <PageFrame title={t('door.enrol.title')}>
      <p className="nhsuk-body">{t('door.enrol.intro')}</p>
      {problem ? <ProblemMessage error={problem} /> : null}
      {app ? (
        <>
          <p className="nhsuk-body">{t('door.enrol.scan')}</p>
          <img src={app.picture} alt={t('door.enrol.picture')} width={240} height={240} />
          <p className="nhsuk-body">
            {t('door.enrol.type')} <code className="kith-codes">{inFours(app.secret)}</code>
          </p>
          <CodeForm
            label={t('door.enrol.proof')}
            withPassword={stage === 'signed-in'}
            onSend={async (code, password) => {
              const { recoveryCodes, session } = await call(routes.confirmSecondFactor, { body: { code, password } });
              setDone({ codes: recoveryCodes, session });
            }}
          />
        </>
      ) : problem ? null : (
        <Loading />
      )}
    </PageFrame>
  );
};
