/**
 * In the header: who is signed in, and in which of their roles they act.
 */
import { Link, useLocation, useNavigate } from 'react-router';
import type { HeldRole } from '#contract/accounts';
import type { CommunityId } from '#contract/ids';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { sameOrFirstPage } from '../frame/same-page.ts';
import { t } from '../words/words.ts';
import { useEnter, useSession, useStandingIn } from './session.ts';
import { useForm } from './use-form.ts';

export const Who = ({ communityId }: { readonly communityId?: CommunityId | undefined }) => {
  const { user } = useSession();
  const here = useStandingIn(communityId);
  const enter = useEnter();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const { busy, send, problem } = useForm();
  if (!user) return null;
  const actAs = (role: HeldRole) =>
    send(async () => {
      if (!here) return;
      enter(await call(routes.actAs, { params: { communityId: here.communityId }, body: { role } }));
      const page = sameOrFirstPage(pathname, here.communityId, { role, isAdministrator: user.isAdministrator });
      // Where the page is there for both, what stands in its address stays.
      if (page !== pathname) await navigate(page);
    });
  return (
    <div className="kith-header__who">
      {here && here.roles.length > 1 ? (
        <label className="kith-header__wave">
          {t('door.acting.label')}{' '}
          <select
            className="nhsuk-select"
            value={here.acting}
            disabled={busy}
            onChange={(event) => void actAs(event.target.value as HeldRole)}
          >
            {here.roles.map((role) => (
              <option key={role} value={role}>
                {t(`door.roles.${role}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {here && here.roles.length === 1 ? <span>{t('door.acting.is', { role: t(`door.roles.${here.acting}`) })}</span> : null}
      {problem ? <span role="alert">{t('door.acting.failed')}</span> : null}
      {user.isAdministrator ? (
        <Link className="kith-header__link" to="/users">
          {t('users.nav')}
        </Link>
      ) : null}
      <Link className="kith-header__link kith-long" to="/account">
        <bdi>{user.name}</bdi>
      </Link>
    </div>
  );
};
