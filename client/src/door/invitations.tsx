/**
 * Who is invited and has not accepted yet; an invitation may be taken back.
 */
import { useRef, useState } from 'react';
import type { Invitation } from '#contract/people';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { showList, t } from '../words/words.ts';
import { ToldProblem } from './form.tsx';
import { showDayOf } from './terms.ts';
import { useForm } from './use-form.ts';

type Props = { readonly invitations: readonly Invitation[]; readonly onGone: (linkId: Invitation['id']) => void };

export const Invitations = ({ invitations, onGone }: Props) => {
  const { community } = useCommunity();
  const { busy, send, problem } = useForm();
  const told = useRef<HTMLParagraphElement>(null);
  const [gone, setGone] = useState('');
  const withdraw = ({ id: linkId, name }: Invitation) =>
    send(async () => {
      await call(routes.withdrawInvitation, { params: { communityId: community.id, linkId } });
      setGone(name);
      onGone(linkId);
      // The button that had the focus goes with its invitation.
      told.current?.focus();
    });
  return (
    <>
      {invitations.length > 0 ? <Heading>{t('door.people.invitedTitle')}</Heading> : null}
      <ToldProblem problem={problem} />
      <p className="nhsuk-body kith-outcome" role="status" ref={told} tabIndex={-1}>
        {gone ? t('door.people.withdrawn', { name: gone }) : ''}
      </p>
      <ul className="nhsuk-list">
        {invitations.map((one) => (
          <li key={one.id} className="kith-long">
            <bdi>{one.name}</bdi> ({one.email}): {showList(one.roles.map((role) => t(`door.roles.${role}`)))},{' '}
            {t('door.people.expires', { date: showDayOf(one.expiresAt, community.timezone) })}{' '}
            <Button
              look="small"
              disabled={busy}
              label={t('door.people.withdrawOf', { name: one.name })}
              onClick={() => void withdraw(one)}
            >
              {t('door.people.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};
