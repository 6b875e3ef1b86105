/**
 * Whose terms end soon in a community, for whoever coordinates it; for others nobody is looked up.
 */
import type { CommunityDetail } from '#contract/communities';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { useRoleIn } from './session.ts';
import { dayIn, endingSoon } from './terms.ts';

// A term is a matter of days: it is not asked for again on every page.
const staleTime = 10 * 60_000;

export const useEndingSoon = ({ id, timezone }: CommunityDetail) => {
  const isCoordinator = useRoleIn(id) === 'coordinator';
  const reading = useRoute(routes.listPeople, isCoordinator ? { params: { communityId: id } } : undefined, { staleTime });
  return endingSoon(reading.data?.people ?? [], dayIn(timezone));
};
