/**
 * People of a community: who has which role, inviting somebody, and a link for a forgotten password.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Invitation, Person, ResetLink } from '#contract/people';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { keyOf, useRoute } from '../api/server-data.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Page as PageFrame } from '../ui/page.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { showList, t } from '../words/words.ts';
import { ToldProblem } from './form.tsx';
import { InviteForm } from './invite-form.tsx';
import { NewLinkPanel, type ShownLink } from './new-link-panel.tsx';
import { PeopleTable } from './people-table.tsx';
import { RolesForm } from './roles-form.tsx';
import { useForm } from './use-form.ts';
import { type WaitingLink, WaitingLinks } from './waiting-links.tsx';

const sayInvitation = ({ roles, ...one }: Invitation): WaitingLink => ({
  ...one,
  more: `: ${showList(roles.map((role) => t(`door.roles.${role}`)))}`,
  withdraw: t('door.people.withdrawOf', { name: one.name }),
  gone: t('door.people.withdrawn', { name: one.name }),
});

const sayReset = (one: ResetLink): WaitingLink => ({
  ...one,
  more: '',
  withdraw: t('door.people.withdrawResetOf', { name: one.name }),
  gone: t('door.people.withdrawnReset', { name: one.name }),
});

export const Page = () => {
  const { community } = useCommunity();
  const serverData = useQueryClient();
  const reading = useRoute(routes.listPeople, { params: { communityId: community.id } });
  const [link, setLink] = useState<ShownLink>();
  const [mended, setMended] = useState<Person>();
  const [saved, setSaved] = useState('');
  const told = useRef<HTMLParagraphElement>(null);
  const pressed = useRef<Element>(null);
  const { busy, send, problem } = useForm();
  const changed = () => void serverData.invalidateQueries({ queryKey: keyOf(routes.listPeople) });
  const reset = (person: Person) =>
    send(async () => {
      const id = crypto.randomUUID() as Invitation['id'];
      const params = { communityId: community.id, userId: person.id };
      setLink({ kind: 'reset', name: person.name, ...(await call(routes.makeResetLink, { params, body: { id } })) });
      changed();
    });
  const forgetLink = (linkId: Invitation['id']) => {
    // A link that no longer works must not be handed out.
    if (link?.id === linkId) setLink(undefined);
    changed();
  };
  const endMending = (person: Person, isSaved: boolean) => {
    setMended(undefined);
    setSaved(isSaved ? person.name : '');
    if (isSaved) {
      changed();
      told.current?.focus();
    } else if (pressed.current instanceof HTMLElement) pressed.current.focus();
  };
  return (
    <PageFrame title={t('door.people.title')} caption={community.name}>
      <p className="nhsuk-body">{t('door.people.intro', { community: community.name })}</p>
      {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : null}
      <ToldProblem problem={problem} />
      <p className="nhsuk-body kith-outcome kith-long" role="status" ref={told} tabIndex={-1}>
        {saved ? t('door.people.saved', { name: saved }) : ''}
      </p>
      {reading.isPending ? <Loading /> : null}
      {link ? <NewLinkPanel key={link.id} link={link} community={community} onKept={() => setLink(undefined)} /> : null}
      {mended ? <RolesForm key={mended.id} person={mended} onEnd={(isSaved) => endMending(mended, isSaved)} /> : null}
      {reading.data ? (
        <PeopleTable
          people={reading.data.people}
          busy={busy}
          onMend={(person) => {
            pressed.current = document.activeElement;
            setSaved('');
            setMended(person);
          }}
          onReset={(person) => void reset(person)}
        />
      ) : null}
      {reading.data ? (
        <>
          <WaitingLinks
            title={t('door.people.invitedTitle')}
            links={reading.data.invitations.map(sayInvitation)}
            onGone={forgetLink}
          />
          <WaitingLinks title={t('door.people.resetTitle')} links={reading.data.resetLinks.map(sayReset)} onGone={forgetLink} />
        </>
      ) : null}
      <InviteForm
        onMade={(made) => {
          setLink(made);
          changed();
        }}
      />
    </PageFrame>
  );
};
