/**
 * Where a link leads that somebody was given: an invitation, or a new password. Its secret stands behind the # of the
 * address, which browsers send to nobody.
 */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { routes } from '#contract/routes';
import { call, type Reply } from '../api/call.ts';
import type { ApiProblem } from '../api/problem.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { showList, t } from '../words/words.ts';
import { Form } from './form.tsx';
import { useEnter } from './session.ts';
import { useForm } from './use-form.ts';

type LinkFor = Reply<typeof routes.readLink>;

const Accept = ({ secret, link }: { readonly secret: string; readonly link: LinkFor }) => {
  const enter = useEnter();
  const navigate = useNavigate();
  const [name, setName] = useState(link.name);
  const [password, setPassword] = useState('');
  const form = useForm({ name: t('door.link.name'), password: t('door.signIn.password') });
  const { email, hasAccount } = link;
  const isNew = link.kind === 'reset' || !hasAccount;
  const intro = link.kind === 'reset' ? 'door.link.reset' : hasAccount ? 'door.link.hasAccount' : 'door.link.fresh';
  const use = async () => {
    enter(await call(routes.useLink, { body: { secret, name, password } }));
    // Not by what this shows: where somebody else was signed in, it is gone by now.
    await navigate('/sign-in', { replace: true });
  };
  return (
    <Form form={form} onSend={use}>
      {link.kind === 'invitation' && link.community ? (
        <p className="nhsuk-body-l">
          {t('door.link.invited', {
            community: link.community,
            roles: showList(link.roles.map((role) => t(`door.roles.${role}`))),
          })}
        </p>
      ) : null}
      <p className="nhsuk-body">{t(intro, { email })}</p>
      {link.kind === 'invitation' && !hasAccount ? (
        <TextField {...form.field('name')} autoComplete="name" value={name} onChange={setName} />
      ) : null}
      <TextField
        {...form.field('password')}
        hint={isNew ? t('door.account.passwordHint') : undefined}
        type="password"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" disabled={form.busy}>
        {t(link.kind === 'reset' ? 'door.link.set' : 'door.link.accept')}
      </Button>
    </Form>
  );
};

export const Page = () => {
  const secret = useLocation().hash.slice(1);
  const reading = useQuery<LinkFor, ApiProblem>({
    queryKey: ['link', secret],
    queryFn: () => call(routes.readLink, { body: { secret } }),
    enabled: secret.length === 43,
    retry: false,
  });
  const link = reading.data;
  return (
    <PageFrame title={t(link?.kind === 'reset' ? 'door.link.resetTitle' : 'door.link.title')}>
      {secret.length === 43 ? null : <p className="nhsuk-body">{t('door.link.broken')}</p>}
      {reading.error ? (
        <>
          <ProblemMessage error={reading.error} />
          <LinkButton to="/sign-in">{t('door.signIn.title')}</LinkButton>
        </>
      ) : null}
      {reading.isLoading ? <Loading /> : null}
      {link ? <Accept key={secret} secret={secret} link={link} /> : null}
    </PageFrame>
  );
};
