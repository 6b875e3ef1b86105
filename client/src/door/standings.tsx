/**
 * On one's own account: where one works, in which roles, and until when.
 */
import { Link } from 'react-router';
import { Heading } from '../ui/page.tsx';
import { showList, t } from '../words/words.ts';
import { useSession } from './session.ts';
import { showRole } from './terms.ts';

export const Standings = () => {
  const { communities } = useSession();
  if (communities.length === 0) return null;
  return (
    <>
      <Heading>{t('door.account.rolesTitle')}</Heading>
      <ul className="nhsuk-list">
        {communities.map(({ communityId, name, roles, acting, endsOn }) => (
          <li key={communityId} className="kith-long">
            <Link to={`/communities/${communityId}`}>
              <bdi>{name}</bdi>
            </Link>
            : {showList(roles.map((role) => (role === acting ? showRole({ role, endsOn }) : t(`door.roles.${role}`))))}
          </li>
        ))}
      </ul>
    </>
  );
};
