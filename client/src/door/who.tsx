/**
 * In the header: who is signed in, and in which of their roles they act.
 */
import { Link } from 'react-router';
import type { HeldRole } from '#contract/accounts';
import type { CommunityId } from '#contract/ids';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { t } from '../words/words.ts';
import { useEnter, useSession } from './session.ts';

export const Who = ({ communityId }: { readonly communityId?: CommunityId | undefined }) => {
  const { user, communities } = useSession();
  const enter = useEnter();
  if (!user) return null;
  const here = communities.find((standing) => standing.communityId === communityId);
  const actAs = async (role: string) => {
    if (!here) return;
    enter(await call(routes.actAs, { params: { communityId: here.communityId }, body: { role: role as HeldRole } }));
  };
  return (
    <div className="kith-header__who">
      {here && here.roles.length > 1 ? (
        <label className="kith-header__wave">
          {t('door.acting.label')}{' '}
          <select className="nhsuk-select" value={here.acting} onChange={(event) => void actAs(event.target.value)}>
            {here.roles.map((role) => (
              <option key={role} value={role}>
                {t(`door.roles.${role}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {here && here.roles.length === 1 ? <span>{t('door.acting.is', { role: t(`door.roles.${here.acting}`) })}</span> : null}
      {user.isAdministrator ? (
        <Link className="kith-header__link" to="/users">
          {t('users.nav')}
        </Link>
      ) : null}
      <Link className="kith-header__link" to="/account">
        {user.name}
      </Link>
    </div>
  );
};
