/**
 * Links that wait to be used, each of which can be taken back.
 */
import { useRef, useState } from 'react';
import type { LinkId } from '#contract/ids';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { ToldProblem } from './form.tsx';
import { showDayOf } from './terms.ts';
import { useForm } from './use-form.ts';

export type WaitingLink = {
  readonly id: LinkId;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: string;
  /** What is said behind whose it is. */
  readonly more: string;
  /** What its button does, for those who do not see where it stands. */
  readonly withdraw: string;
  /** What is told once it was taken back. */
  readonly gone: string;
};

type Props = { readonly title: string; readonly links: readonly WaitingLink[]; readonly onGone: (id: LinkId) => void };

export const WaitingLinks = ({ title, links, onGone }: Props) => {
  const { community } = useCommunity();
  const { busy, send, problem } = useForm();
  const told = useRef<HTMLParagraphElement>(null);
  const [gone, setGone] = useState('');
  const withdraw = ({ id: linkId, gone: words }: WaitingLink) =>
    send(async () => {
      await call(routes.withdrawInvitation, { params: { communityId: community.id, linkId } });
      setGone(words);
      onGone(linkId);
      // The button that had the focus goes with its link.
      told.current?.focus();
    });
  return (
    <>
      {links.length > 0 ? <Heading>{title}</Heading> : null}
      <ToldProblem problem={problem} />
      <p className="nhsuk-body kith-outcome" role="status" ref={told} tabIndex={-1}>
        {gone}
      </p>
      <ul className="nhsuk-list">
        {links.map((one) => (
          <li key={one.id} className="kith-long">
            <bdi>{one.name}</bdi> ({one.email}){one.more},{' '}
            {t('door.people.expires', { date: showDayOf(one.expiresAt, community.timezone) })}{' '}
            <Button look="small" disabled={busy} label={one.withdraw} onClick={() => void withdraw(one)}>
              {t('door.people.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};
