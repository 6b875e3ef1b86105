/**
 * Between the header and the page: a role that was changed in another tab, and terms that end soon, until they are put away.
 */
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { t } from '../words/words.ts';
import { useSession, useStandingIn } from './session.ts';
import { dayIn, endsSoon, showDay } from './terms.ts';
import { useEndingSoon } from './use-ending-soon.ts';
import { useChangedElsewhere } from './use-session-watch.ts';

type NoticeProps = { readonly label: string; readonly children: ReactNode; readonly onAway: () => void };

const Notice = ({ label, children, onAway }: NoticeProps) => (
  <aside className="kith-notice kith-no-print" aria-label={label}>
    <div className="nhsuk-width-container kith-notice__inner">
      <p className="nhsuk-body kith-long">{children}</p>
      <Button look="small" onClick={onAway}>
        {t('door.notice.away')}
      </Button>
    </div>
  </aside>
);

/** Put away for this tab, by this person: the next time they come, they are reminded again. */
const useAway = (key: string) => {
  const [away, setAway] = useState<string>();
  const read = (): boolean => {
    try {
      return sessionStorage.getItem(key) !== null;
    } catch {
      return false;
    }
  };
  const put = () => {
    setAway(key);
    try {
      sessionStorage.setItem(key, '');
    } catch {
      // Then only as long as this page stays.
    }
  };
  return { isAway: away === key || read(), put };
};

const RoleChanged = () => {
  const { community } = useCommunity();
  const { role, forget } = useChangedElsewhere(useStandingIn(community.id));
  return (
    <div role="status">
      {role ? (
        <Notice label={t('door.notice.roleLabel')} onAway={forget}>
          {t('door.notice.role', { role: t(`door.roles.${role}`) })}{' '}
          <Link to={`/communities/${community.id}`}>{t('door.notice.toFirst')}</Link>
        </Notice>
      ) : null}
    </div>
  );
};

const TermsEnding = () => {
  const { community } = useCommunity();
  const { user } = useSession();
  const standing = useStandingIn(community.id);
  const ending = useEndingSoon(community);
  const own = useAway(`kith-own-term-${community.id}-${user?.id}`);
  const others = useAway(`kith-terms-${community.id}-${user?.id}`);
  const [first] = ending;
  return (
    <>
      {standing?.endsOn && endsSoon(standing, dayIn(community.timezone)) && !own.isAway ? (
        <Notice label={t('door.notice.ownTermLabel')} onAway={own.put}>
          {t('door.notice.ownTerm', { role: t(`door.roles.${standing.acting}`), date: showDay(standing.endsOn) })}
        </Notice>
      ) : null}
      {first?.held.endsOn && !others.isAway ? (
        <Notice label={t('door.notice.termsLabel')} onAway={others.put}>
          {t('door.notice.terms', {
            count: ending.length,
            name: first.person.name,
            role: t(`door.roles.${first.held.role}`),
            date: showDay(first.held.endsOn),
          })}{' '}
          <Link to={`/communities/${community.id}/people`}>{t('door.notice.toPeople')}</Link>
        </Notice>
      ) : null}
    </>
  );
};

export const Notices = () => (
  <>
    <RoleChanged />
    <TermsEnding />
  </>
);
