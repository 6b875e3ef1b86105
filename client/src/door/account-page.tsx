/**
 * One's own account: password, second step, signing out.
 */
import { useState } from 'react';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Heading, Page as PageFrame } from '../ui/page.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { Enrol } from './enrol.tsx';
import { useEnter, useSession } from './session.ts';
import { useForm } from './use-form.ts';

const PasswordForm = () => {
  const enter = useEnter();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [isChanged, setChanged] = useState(false);
  const { busy, send, errorOf, problem } = useForm();
  const change = async () => {
    enter(await call(routes.changePassword, { body: { current, password } }));
    setCurrent('');
    setPassword('');
    setChanged(true);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChanged(false);
        void send(change);
      }}
    >
      <Heading>{t('door.account.passwordTitle')}</Heading>
      {problem ? <ProblemMessage error={problem} /> : null}
      <p className="nhsuk-body" role="status">
        {isChanged ? t('door.account.changed') : ''}
      </p>
      <TextField
        label={t('door.account.current')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={errorOf('current')}
      />
      <TextField
        label={t('door.account.next')}
        hint={t('door.account.passwordHint')}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={errorOf('password')}
      />
      <Button type="submit" disabled={busy}>
        {t('door.account.change')}
      </Button>
    </form>
  );
};

export const Page = () => {
  const { user } = useSession();
  const enter = useEnter();
  const [isEnrolling, setEnrolling] = useState(false);
  const { busy, send, problem } = useForm();
  if (isEnrolling) return <Enrol onDone={() => setEnrolling(false)} />;
  if (!user) return null;
  const leave = (everywhere: boolean) =>
    send(async () => {
      await (everywhere ? call(routes.signOutEverywhere, {}) : call(routes.signOut, {}));
      enter(await call(routes.readSession, {}));
    });
  return (
    <PageFrame title={t('door.account.title')}>
      <p className="nhsuk-body">{t('door.account.signedInAs', { name: user.name, email: user.email })}</p>
      {problem ? <ProblemMessage error={problem} /> : null}
      <Button look="secondary" disabled={busy} onClick={() => void leave(false)}>
        {t('door.account.signOut')}
      </Button>{' '}
      <Button look="secondary" disabled={busy} onClick={() => void leave(true)}>
        {t('door.account.signOutEverywhere')}
      </Button>
      {user.isDemo ? (
        <p className="nhsuk-body">{t('door.account.demo')}</p>
      ) : (
        <>
          <Heading>{t('door.account.factorTitle')}</Heading>
          <p className="nhsuk-body">{t(user.hasSecondFactor ? 'door.account.hasFactor' : 'door.account.noFactor')}</p>
          <Button look="secondary" onClick={() => setEnrolling(true)}>
            {t(user.hasSecondFactor ? 'door.account.replaceApp' : 'door.account.newApp')}
          </Button>
          <PasswordForm />
        </>
      )}
    </PageFrame>
  );
};
