/**
 * The figures of a wave, each with its question: /communities/:communityId/measures?wave=…&find=…&family=…
 */
import { Link } from 'react-router';
import type { Measures } from '#contract/measures';
import { routes } from '#contract/routes';
import { addressOf } from '../api/address.ts';
import { showTimeOf } from '../door/terms.ts';
import { useCommunity } from '../frame/community-context.ts';
import { describeBases } from '../map/bases.ts';
import { Page as PageFrame } from '../ui/page.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { useMethodsAddress } from './figure-notes.tsx';
import { Figures } from './figures.tsx';
import { useMeasures } from './use-measures.ts';
import { Work } from './work.tsx';

type Which = { readonly communityId: string; readonly waveId: string };

const StandsOn = ({ measures, params }: { readonly measures: Measures; readonly params: Which }) => {
  const { community } = useCommunity();
  const methods = useMethodsAddress();
  const { bases, computedAt } = measures;
  return (
    <>
      <p className="nhsuk-body" data-base="">
        {describeBases(bases)} {t('measures.base', { count: bases.listed, answered: bases.answered })}
      </p>
      <p className="nhsuk-body">
        {t('measures.intro')} {t('measures.missingPeople')}
      </p>
      <p className="nhsuk-body">
        {computedAt === null ? null : (
          <span data-computed="">{t('measures.computedAt', { when: showTimeOf(computedAt, community.timezone) })} </span>
        )}
        <Link to={methods()}>{t('measures.methods')}</Link>
      </p>
      {computedAt === null ? null : (
        <div className="kith-no-print">
          <p className="nhsuk-body-s kith-quiet">{t('measures.downloads')}</p>
          <ul className="nhsuk-list kith-downloads">
            <li>
              <a href={addressOf(routes.downloadMeasures, { params, query: { as: 'csv' } })} download>
                {t('measures.downloadCsv')}
              </a>
            </li>
            <li>
              <a href={addressOf(routes.downloadMeasures, { params, query: { as: 'json' } })} download>
                {t('measures.downloadJson')}
              </a>
            </li>
          </ul>
        </div>
      )}
    </>
  );
};

const isFinished = ({ parts }: Measures): boolean => parts.done === parts.all;

/** Why there is nothing, while there is nothing. */
const None = ({ measures }: { readonly measures: Measures }) => {
  if (measures.job !== null && !isFinished(measures)) {
    return (
      <Empty title={t('measures.comingTitle')}>
        <p>{t('measures.coming')}</p>
      </Empty>
    );
  }
  return (
    <Empty title={t('measures.emptyTitle')}>
      <p>{t('measures.noneYet')}</p>
    </Empty>
  );
};

const WaveMeasures = (params: Which) => {
  const coming = useMeasures(params);
  const { reading } = coming;
  if (reading.error && !reading.data) return <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!reading.data) return <Loading what={t('measures.loading')} />;
  const measures = reading.data;
  if (measures.bases.listed === 0) {
    return (
      <Empty title={t('measures.emptyTitle')}>
        <p>{t('measures.emptyWave')}</p>
      </Empty>
    );
  }
  const hasAny = measures.measures.length + measures.spreads.length > 0;
  return (
    <>
      <StandsOn measures={measures} params={params} />
      {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : null}
      <Work coming={coming} measures={measures} />
      {hasAny ? <Figures measures={measures} waveId={params.waveId} /> : <None measures={measures} />}
    </>
  );
};

export const Page = () => {
  const { community, wave } = useCommunity();
  return (
    <PageFrame title={wave ? t('measures.title', { wave: wave.name }) : t('measures.titleNoWave')}>
      {wave ? (
        // Another wave is another page: nothing of this one stays.
        <WaveMeasures key={wave.id} communityId={community.id} waveId={wave.id} />
      ) : (
        <Empty title={t('measures.emptyTitle')}>
          <p>{t('measures.empty')}</p>
        </Empty>
      )}
    </PageFrame>
  );
};
