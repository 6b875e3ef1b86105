/**
 * One's own account: password, second step, signing out.
 */
import { useRef, useState } from 'react';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Heading, Page as PageFrame } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { Enrol } from './enrol.tsx';
import { Form, ToldProblem } from './form.tsx';
import { useEnter, useSession } from './session.ts';
import { Standings } from './standings.tsx';
import { useForm } from './use-form.ts';

const PasswordForm = () => {
  const enter = useEnter();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [isChanged, setChanged] = useState(false);
  const form = useForm({ current: t('door.account.current'), password: t('door.account.next') });
  const told = useRef<HTMLParagraphElement>(null);
  const change = async () => {
    enter(await call(routes.changePassword, { body: { current, password } }));
    setCurrent('');
    setPassword('');
    setChanged(true);
    told.current?.focus();
  };
  return (
    <Form form={form} onSend={change}>
      <Heading>{t('door.account.passwordTitle')}</Heading>
      <p className="nhsuk-body kith-outcome" role="status" ref={told} tabIndex={-1}>
        {isChanged && form.errors.length === 0 && !form.problem ? t('door.account.changed') : ''}
      </p>
      <TextField
        {...form.field('current')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
      />
      <TextField
        {...form.field('password')}
        hint={t('door.account.passwordHint')}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" disabled={form.busy}>
        {t('door.account.change')}
      </Button>
    </Form>
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
      <ToldProblem problem={problem} />
      <Standings />
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
