/**
 * People of a community: who has which role, inviting somebody, and a link for a forgotten password.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Invitation, Person, ResetLink } from '#contract/people';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { keyOf, useRoute } from '../api/server-data.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { t } from '../words/words.ts';
import { InviteForm } from './invite-form.tsx';
import { NewLinkPanel, type ShownLink } from './new-link-panel.tsx';
import { RolesForm } from './roles-form.tsx';
import { endsSoon, showRole, today } from './terms.ts';
import { useForm } from './use-form.ts';
import { type WaitingLink, WaitingLinks } from './waiting-links.tsx';

const RoleList = ({ roles }: Pick<Person, 'roles'>) => (
  <ul className="nhsuk-list">
    {roles.map((held) => (
      <li key={held.role}>
        {showRole(held, today())}{' '}
        {endsSoon(held, today()) ? <strong className="nhsuk-tag nhsuk-tag--yellow">{t('door.people.endsSoon')}</strong> : null}
      </li>
    ))}
  </ul>
);

const sayInvitation = ({ id, expiresAt, name, email, roles }: Invitation): WaitingLink => ({
  id,
  expiresAt,
  label: `${name} (${email}): ${roles.map((role) => t(`door.roles.${role}`)).join(', ')}`,
  withdraw: t('door.people.withdrawOf', { name }),
});

const sayReset = ({ id, expiresAt, name, email }: ResetLink): WaitingLink => ({
  id,
  expiresAt,
  label: `${name} (${email})`,
  withdraw: t('door.people.withdrawResetOf', { name }),
});

export const Page = () => {
  const { community } = useCommunity();
  const serverData = useQueryClient();
  const reading = useRoute(routes.listPeople, { params: { communityId: community.id } });
  const [link, setLink] = useState<ShownLink>();
  const [mended, setMended] = useState<Person>();
  const { busy, send, problem } = useForm();
  const changed = () => void serverData.invalidateQueries({ queryKey: keyOf(routes.listPeople) });
  const reset = (person: Person) =>
    send(async () => {
      const id = crypto.randomUUID() as Invitation['id'];
      const params = { communityId: community.id, userId: person.id };
      setLink({ name: person.name, ...(await call(routes.makeResetLink, { params, body: { id } })) });
      changed();
    });
  const columns: readonly Column<Person>[] = [
    { id: 'name', label: t('door.people.name'), value: (person) => person.name },
    { id: 'email', label: t('door.people.email'), value: (person) => person.email },
    {
      id: 'roles',
      label: t('door.people.roles'),
      value: (person) => person.roles.map(({ role }) => role).join(),
      cell: (person) => <RoleList roles={person.roles} />,
    },
    { id: 'factor', label: t('door.people.factor'), value: (person) => t(person.hasSecondFactor ? 'common.yes' : 'common.no') },
    {
      id: 'actions',
      label: t('door.people.actions'),
      value: () => '',
      sortable: false,
      cell: (person) => (
        <>
          <Button look="small" label={t('door.people.mendOf', { name: person.name })} onClick={() => setMended(person)}>
            {t('door.people.mend')}
          </Button>{' '}
          <Button
            look="small"
            disabled={busy}
            label={t('door.people.resetOf', { name: person.name })}
            onClick={() => void reset(person)}
          >
            {t('door.people.reset')}
          </Button>
        </>
      ),
    },
  ];
  return (
    <PageFrame title={t('door.people.title')} caption={community.name}>
      <p className="nhsuk-body">{t('door.people.intro', { community: community.name })}</p>
      {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : null}
      {problem ? <ProblemMessage error={problem} /> : null}
      {reading.isPending ? <Loading /> : null}
      {link ? <NewLinkPanel link={link} /> : null}
      {mended ? (
        <RolesForm
          key={mended.id}
          person={mended}
          onEnd={() => {
            setMended(undefined);
            changed();
          }}
        />
      ) : null}
      {reading.data ? (
        <Table
          caption={t('door.people.title')}
          columns={columns}
          rows={reading.data.people}
          rowKey={(person) => person.id}
          empty={<Empty title={t('door.people.nobody')} />}
        />
      ) : null}
      <WaitingLinks
        title={t('door.people.invitedTitle')}
        links={(reading.data?.invitations ?? []).map(sayInvitation)}
        onGone={changed}
      />
      <WaitingLinks title={t('door.people.resetTitle')} links={(reading.data?.resetLinks ?? []).map(sayReset)} onGone={changed} />
      <InviteForm
        onMade={(made) => {
          setLink(made);
          changed();
        }}
      />
    </PageFrame>
  );
};
