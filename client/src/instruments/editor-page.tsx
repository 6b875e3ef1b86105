/**
 * One set of questions, with its draft to edit.
 */
import { useParams } from 'react-router';
import type { InstrumentId } from '#contract/ids';
import { instrumentRoutes as routes } from '#contract/instruments';
import { useRoute } from '../api/server-data.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Page as PageFrame } from '../ui/page.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { Editor } from './editor.tsx';

export const Page = () => {
  const { community } = useCommunity();
  const { instrumentId = '' } = useParams();
  const params = { communityId: community.id };
  const reading = useRoute(
    routes.readInstrument,
    { params: { ...params, instrumentId: instrumentId as InstrumentId } },
    // What is edited is the newest; afterwards the draft is the page's own.
    { refetchOnMount: 'always', refetchOnReconnect: false },
  );
  const scales = useRoute(routes.listScales, { params });
  const failed = reading.error ? reading : scales.error ? scales : undefined;
  if (failed || !reading.data || !reading.isFetchedAfterMount || !scales.data) {
    return (
      <PageFrame title={t('instruments.one')}>
        {failed ? <ProblemMessage error={failed.error} onRetry={() => void failed.refetch()} /> : <Loading />}
      </PageFrame>
    );
  }
  return <Editor key={instrumentId} communityId={community.id} instrument={reading.data} scales={scales.data.items} />;
};
