/**
 * The network map of a wave: /communities/:communityId/map?wave=…
 */
import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Network } from '#contract/network';
import { routes } from '#contract/routes';
import { keyOf, useRoute } from '../api/server-data.ts';
import { hasEnded, useJob } from '../api/use-job.ts';
import { useCommunity } from '../frame/community-context.ts';
import { useMapState } from '../state/use-map-state.ts';
import { Page as PageFrame } from '../ui/page.tsx';
import { Empty, JobProgress, Loading, ProblemMessage } from '../ui/states.tsx';
import { SaveView } from '../views/save-view.tsx';
import { t } from '../words/words.ts';
import { describeBases } from './bases.ts';
import { MapView } from './map-view.tsx';

type Working = Network['working'];

/** Follows the work that completes the network, and reads it again when some has ended. */
const WorkGoingOn = ({ communityId, working }: { readonly communityId: string; readonly working: Working }) => {
  const queryClient = useQueryClient();
  const layout = useJob(communityId, working.layout);
  const measures = useJob(communityId, working.measures);
  const ended = Number(hasEnded(layout)) + Number(hasEnded(measures));
  useEffect(() => {
    if (ended > 0) void queryClient.invalidateQueries({ queryKey: keyOf(routes.readNetwork) });
  }, [ended, queryClient]);
  // On the map's own upper edge: a line that comes and goes above it would move what people are about to press.
  return (
    <div className="kith-map__work">
      {working.layout ? <JobProgress job={layout} waiting={t('map.arranging')} /> : null}
      {working.measures ? <JobProgress job={measures} waiting={t('map.counting')} /> : null}
    </div>
  );
};

type WaveMapProps = { readonly communityId: string; readonly waveId: string };

const WaveMap = ({ communityId, waveId }: WaveMapProps) => {
  const state = useMapState();
  // Another wave takes the place of this one only once it is there: people keep what they look at meanwhile.
  const reading = useRoute(routes.readNetwork, { params: { communityId, waveId } }, { placeholderData: keepPreviousData });
  if (reading.error && !reading.data) return <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!reading.data) return <Loading what={t('map.loading')} />;
  const network = reading.data;
  if (network.members.length === 0) {
    return (
      <Empty title={t('map.emptyTitle')}>
        <p>{t('map.empty')}</p>
      </Empty>
    );
  }
  return (
    <div aria-busy={reading.isPlaceholderData}>
      <p className="nhsuk-body kith-base" data-base="">
        {describeBases(network.bases)} <span className="kith-quiet">{t('map.pseudonyms')}</span>
      </p>
      {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : null}
      <MapView network={network} state={state} work={<WorkGoingOn communityId={communityId} working={network.working} />} />
      <SaveView communityId={communityId} waveId={waveId} />
    </div>
  );
};

export const Page = () => {
  const { community, wave } = useCommunity();
  return (
    <PageFrame title={wave ? t('map.title', { wave: wave.name }) : t('map.titleNoWave')} wide>
      {wave ? (
        <WaveMap communityId={community.id} waveId={wave.id} />
      ) : (
        <Empty title={t('map.noWaveTitle')}>
          <p>{t('map.noWave')}</p>
        </Empty>
      )}
    </PageFrame>
  );
};
