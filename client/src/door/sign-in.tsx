/**
 * The door: password, second step, and the demo where there is one. What comes after it is up to whoever shows it.
 */
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { DemoRole, SessionState } from '#contract/accounts';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { ApiProblem } from '../api/problem.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Heading, Page as PageFrame } from '../ui/page.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { CodeForm } from './code-form.tsx';
import { Enrol } from './enrol.tsx';
import { Form } from './form.tsx';
import { useEnter, useSession } from './session.ts';
import { useForm } from './use-form.ts';

/** Who sees most comes first: that is where somebody begins who wants to know what Kith is. */
const demoOrder: readonly DemoRole[] = ['coordinator', 'link-worker', 'researcher', 'panel', 'organisation', 'administrator'];

const Demo = ({ session }: { readonly session: SessionState }) => {
  const enter = useEnter();
  const { busy, send, problem } = useForm();
  if (session.demo.length === 0) return null;
  return (
    <section aria-labelledby="demo-title">
      <Heading id="demo-title">{t('door.signIn.demoTitle')}</Heading>
      <p className="nhsuk-body">{t('door.signIn.demo')}</p>
      {problem ? <ProblemMessage error={problem} /> : null}
      <div className="kith-door__demo">
        {demoOrder
          .filter((role) => session.demo.includes(role))
          .map((role) => (
            <Button
              key={role}
              look="secondary"
              disabled={busy}
              onClick={() => void send(async () => enter(await call(routes.signInToDemo, { body: { role } })))}
            >
              {t('door.signIn.demoAs', { role: t(`door.roles.${role}`) })}
            </Button>
          ))}
      </div>
    </section>
  );
};

const PasswordForm = () => {
  const enter = useEnter();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const form = useForm({ email: t('door.signIn.email'), password: t('door.signIn.password'), code: t('door.signIn.code') });
  const needsCode = code !== '' || (form.problem instanceof ApiProblem && form.problem.code === 'too-many-tries');
  const body = { email, password, code: code.trim() === '' ? null : code };
  return (
    <Form form={form} onSend={async () => enter(await call(routes.signIn, { body }))}>
      <TextField {...form.field('email')} type="email" autoComplete="username" value={email} onChange={setEmail} />
      <TextField
        {...form.field('password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {needsCode ? (
        <TextField
          {...form.field('code')}
          hint={t('door.signIn.codeHint')}
          autoComplete="one-time-code"
          width={20}
          value={code}
          onChange={setCode}
        />
      ) : null}
      <Button type="submit" disabled={form.busy}>
        {t('door.signIn.signIn')}
      </Button>
    </Form>
  );
};

/** The device is in other hands. What takes it back asks for its PIN. */
const Paused = () => (
  <>
    <p className="nhsuk-body-l">{t('handOver.paused')}</p>
    <p className="nhsuk-body">
      <Link to="/field">{t('handOver.toPin')}</Link>
    </p>
  </>
);

/** @param lead what is said before anything else. */
export const SignIn = ({ lead }: { readonly lead?: ReactNode }) => {
  const session = useSession();
  const enter = useEnter();
  if (session.stage === 'enrol') return <Enrol />;
  if (session.stage === 'second-factor') {
    return (
      <PageFrame title={t('door.factor.title')}>
        <p className="nhsuk-body">{t('door.factor.intro')}</p>
        <CodeForm
          label={t('door.signIn.code')}
          hint={t('door.signIn.codeHint')}
          onSend={async (code) => enter(await call(routes.giveSecondFactor, { body: { code } }))}
        />
      </PageFrame>
    );
  }
  return (
    <PageFrame title={t('door.signIn.title')}>
      {session.isPaused ? <Paused /> : null}
      {lead}
      <Demo session={session} />
      {session.demo.length > 0 ? <Heading>{t('door.signIn.title')}</Heading> : null}
      <PasswordForm />
      {session.isNew ? (
        <>
          <p className="nhsuk-body-s">{t('door.signIn.isNew')}</p>
          <pre className="kith-command">
            <code>{t('door.signIn.isNewCommand')}</code>
          </pre>
        </>
      ) : (
        <>
          <p className="nhsuk-body-s">{t('door.signIn.forgotten')}</p>
          <p className="nhsuk-body-s">{t('door.signIn.noAccount')}</p>
        </>
      )}
    </PageFrame>
  );
};
