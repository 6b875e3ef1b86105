/**
 * Where somebody arrives in a community: on the first page that is there for their role.
 */
import { Navigate, useSearchParams } from 'react-router';
import { useCommunity } from '../frame/community-context.ts';
import { menuFor } from '../menu.ts';
import { Page as PageFrame } from '../ui/page.tsx';
import { t } from '../words/words.ts';
import { useRoleIn, useSession } from './session.ts';

export const Page = () => {
  const { community } = useCommunity();
  const [search] = useSearchParams();
  const role = useRoleIn(community.id);
  const { user } = useSession();
  const [first] = menuFor({ role, isAdministrator: user?.isAdministrator ?? false });
  if (first) return <Navigate to={{ pathname: first.path, search: search.toString() }} replace />;
  return (
    <PageFrame title={community.name}>
      <p className="nhsuk-body-l">{community.description}</p>
      <p className="nhsuk-body">{t('door.home.nothing', { role: role ? t(`door.roles.${role}`) : '' })}</p>
    </PageFrame>
  );
};
