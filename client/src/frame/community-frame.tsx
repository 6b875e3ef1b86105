/**
 * What is around every page of a community: it reads the community once and hands it on.
 */
import { Outlet, useParams, useSearchParams } from 'react-router';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { Notices } from '../door/notices.tsx';
import { Page } from '../ui/page.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { CommunityContext, chooseWave } from './community-context.ts';
import { Header } from './header.tsx';

export const CommunityFrame = () => {
  // Of the page below as well: one of a wave has it in its path.
  const { communityId = '', waveId } = useParams();
  const [search] = useSearchParams();
  const reading = useRoute(routes.readCommunity, { params: { communityId } });
  if (!reading.data) {
    return (
      <>
        <Header />
        <Page title={reading.error ? t('common.nav.community') : t('common.loading')}>
          {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : <Loading />}
        </Page>
      </>
    );
  }
  const community = reading.data;
  const wave = chooseWave(community.waves, waveId ?? search.get('wave'));
  return (
    <CommunityContext value={{ community, wave }}>
      <Header community={community} wave={wave} />
      <Notices />
      <Outlet key={community.id} />
    </CommunityContext>
  );
};
