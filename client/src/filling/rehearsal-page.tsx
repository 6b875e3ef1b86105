/**
 * One version of an instrument tried out as an interview, with invented neighbours. It lives in this page alone.
 */
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { showList, t } from '../words/words.ts';
import { browserChance, type FillingDraft, newDraft } from './draft.ts';
import { type FillingPack, packOfVersion } from './pack.ts';
import { inventedDirectory, inventedNeighbours, inventedWhy } from './rehearsal.ts';
import { FillingRunner } from './runner.tsx';

const Rehearsal = ({ pack, onEnd }: { readonly pack: FillingPack; readonly onEnd: () => void }) => {
  const [first] = useState<FillingDraft>(() => newDraft(pack, browserChance));
  const [page, setPage] = useState(first.page);
  return (
    <>
      <aside className="kith-rehearsal" aria-label={t('rehearsal.title')}>
        {t('rehearsal.always')}
      </aside>
      <FillingRunner
        pack={pack}
        draft={first}
        onChange={({ page: now }) => setPage(now)}
        onFinish={onEnd}
        onRefuse={onEnd}
        onLeave={onEnd}
        stepsBack
      />
      {page.startsWith('names') ? (
        <aside className="nhsuk-width-container" aria-label={t('rehearsal.neighbours', { names: '' })}>
          <p className="nhsuk-body-s kith-quiet">{t('rehearsal.neighbours', { names: showList(inventedNeighbours) })}</p>
        </aside>
      ) : null}
    </>
  );
};

export const Page = () => {
  const { community } = useCommunity();
  const { instrumentId = '', versionId = '' } = useParams();
  const [isOver, setIsOver] = useState(false);
  const params = { communityId: community.id };
  const reading = useRoute(routes.readInstrumentVersion, { params: { ...params, instrumentId, versionId } });
  const scales = useRoute(routes.listScales, { params });
  const pack = useMemo(
    () =>
      reading.data &&
      scales.data &&
      packOfVersion({
        community,
        document: reading.data.document,
        scales: scales.data.items,
        why: inventedWhy,
        directory: inventedDirectory,
        versionId,
        number: reading.data.number,
      }),
    [reading.data, scales.data, community, versionId],
  );
  const failed = reading.error ? reading : scales.error ? scales : undefined;
  if (failed || !pack) {
    return (
      <PageFrame title={t('rehearsal.title')}>
        {failed ? <ProblemMessage error={failed.error} onRetry={() => void failed.refetch()} /> : <Loading />}
      </PageFrame>
    );
  }
  if (isOver) {
    return (
      <PageFrame title={t('rehearsal.title')}>
        <p className="nhsuk-body">{t('rehearsal.ended')}</p>
        <Button onClick={() => setIsOver(false)}>{t('rehearsal.again')}</Button>{' '}
        <LinkButton look="secondary" to={`/communities/${community.id}`}>
          {t('rehearsal.back')}
        </LinkButton>
      </PageFrame>
    );
  }
  return <Rehearsal pack={pack} onEnd={() => setIsOver(true)} />;
};
