/**
 * Links that wait to be used, each of which can be taken back.
 */
import type { LinkId } from '#contract/ids';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { showDay } from './terms.ts';
import { useForm } from './use-form.ts';

export type WaitingLink = {
  readonly id: LinkId;
  readonly expiresAt: string;
  /** Whose it is. */
  readonly label: string;
  /** What its button does, for those who do not see where it stands. */
  readonly withdraw: string;
};

type Props = { readonly title: string; readonly links: readonly WaitingLink[]; readonly onGone: () => void };

export const WaitingLinks = ({ title, links, onGone }: Props) => {
  const { community } = useCommunity();
  const { busy, send, problem } = useForm();
  if (links.length === 0) return null;
  const withdraw = (linkId: LinkId) =>
    send(async () => {
      await call(routes.withdrawInvitation, { params: { communityId: community.id, linkId } });
      onGone();
    });
  return (
    <>
      <Heading>{title}</Heading>
      {problem ? <ProblemMessage error={problem} /> : null}
      <ul className="nhsuk-list">
        {links.map(({ id, expiresAt, label, withdraw: words }) => (
          <li key={id}>
            {label}, {t('door.people.expires', { date: showDay(expiresAt) })}{' '}
            <Button look="small" disabled={busy} label={words} onClick={() => void withdraw(id)}>
              {t('door.people.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};
