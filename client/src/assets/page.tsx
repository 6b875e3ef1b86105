/**
 * Assets by how residents are connected to them: /communities/:communityId/connected-assets?wave=…
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { AssetKind, Formality } from '#contract/assets';
import type { ConnectedAssets } from '#contract/connections';
import { routes } from '#contract/routes';
import { keyOf, useRoute } from '../api/server-data.ts';
import { hasEnded, useJob } from '../api/use-job.ts';
import { showDay } from '../door/terms.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Select, TextField } from '../ui/field.tsx';
import { Heading, Page as PageFrame } from '../ui/page.tsx';
import { Empty, JobProgress, Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { AssetTable } from './asset-table.tsx';
import { everything, findAssets } from './find.ts';
import { sayCount } from './sentence.ts';

const explanations = ['rounded', 'turnTo', 'places', 'circles', 'person', 'hidden', 'notGood'] as const;

const Explanation = () => (
  <details className="nhsuk-details">
    <summary className="nhsuk-details__summary">
      <span className="nhsuk-details__summary-text">{t('assets.explain.title')}</span>
    </summary>
    <div className="nhsuk-details__text">
      <ul className="nhsuk-list nhsuk-list--bullet">
        {explanations.map((one) => (
          <li key={one}>{t(`assets.explain.${one}`)}</li>
        ))}
      </ul>
    </div>
  </details>
);

/** Follows the work that finds the circles, and reads the list again when it has ended. */
const useCirclesComing = (communityId: string, working: string | null | undefined) => {
  const queryClient = useQueryClient();
  const job = useJob(communityId, working);
  const ended = hasEnded(job);
  useEffect(() => {
    if (ended) void queryClient.invalidateQueries({ queryKey: keyOf(routes.listConnectedAssets) });
  }, [ended, queryClient]);
  return job;
};

const sayBase = ({ wave, base, asOf, working }: ConnectedAssets): string => {
  if (!base) return t(working ? 'assets.baseComing' : 'assets.baseTooFew');
  const words = { wave: wave.name, answered: sayCount(base.answered) };
  const said =
    base.population === null ? t('assets.base', words) : t('assets.baseOfPopulation', { ...words, population: base.population });
  return asOf === null ? said : `${said} ${t('assets.asOf', { date: showDay(asOf.slice(0, 10)) })}`;
};

const Assets = ({ given }: { readonly given: ConnectedAssets }) => {
  const { community } = useCommunity();
  const [asked, setAsked] = useState(everything);
  const shown = useMemo(() => findAssets(given.items, asked), [given, asked]);
  const all = { value: '', label: t('assets.find.all') };
  return (
    <>
      <search className="kith-asset-find" aria-label={t('assets.find.title')}>
        <TextField
          label={t('assets.find.search')}
          hint={t('assets.find.searchHint')}
          type="search"
          value={asked.text}
          onChange={(text) => setAsked({ ...asked, text })}
        />
        <Select
          label={t('assets.find.formality')}
          value={asked.formality}
          onChange={(formality) => setAsked({ ...asked, formality })}
          options={[all, ...Formality.options.map((value) => ({ value, label: t(`assets.formality.${value}`) }))]}
        />
        <Select
          label={t('assets.find.kind')}
          value={asked.kind}
          onChange={(kind) => setAsked({ ...asked, kind })}
          options={[all, ...AssetKind.options.map((value) => ({ value, label: t(`assets.kind.${value}`) }))]}
        />
      </search>
      <p className="nhsuk-body-s" role="status">
        {t('assets.find.found', { count: shown.length })}
      </p>
      <AssetTable community={community} given={given} shown={shown} />
    </>
  );
};

const WaveAssets = ({ communityId, waveId }: { readonly communityId: string; readonly waveId: string }) => {
  const reading = useRoute(routes.listConnectedAssets, { params: { communityId, waveId } });
  const job = useCirclesComing(communityId, reading.data?.working);
  if (reading.error && !reading.data) return <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!reading.data) return <Loading what={t('assets.loading')} />;
  return (
    <>
      <p className="nhsuk-body" data-base="">
        {sayBase(reading.data)}
      </p>
      <Explanation />
      {reading.data.working ? <JobProgress job={job} waiting={t('assets.circlesComing')} /> : null}
      {reading.data.items.length === 0 ? (
        <Empty title={t('assets.emptyTitle')}>
          <p>{t('assets.empty')}</p>
        </Empty>
      ) : (
        <Assets given={reading.data} />
      )}
    </>
  );
};

export const Page = () => {
  const { community, wave } = useCommunity();
  return (
    <PageFrame title={t('assets.title')} caption={wave?.name}>
      <p className="nhsuk-body-l">{t('assets.intro')}</p>
      {wave ? (
        <WaveAssets communityId={community.id} waveId={wave.id} />
      ) : (
        <>
          <Heading>{t('assets.noWaveTitle')}</Heading>
          <p className="nhsuk-body">{t('assets.noWave')}</p>
        </>
      )}
    </PageFrame>
  );
};
