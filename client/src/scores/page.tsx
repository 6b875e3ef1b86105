/**
 * What a wave found, measure by measure, for those who look after it.
 */
import { routes } from '#contract/routes';
import type { Scores } from '#contract/scores';
import { addressOf } from '../api/address.ts';
import { useRoute } from '../api/server-data.ts';
import { showTimeOf } from '../door/terms.ts';
import { Heading } from '../ui/page.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { fresh, useWaveHere } from '../waves/use-wave.ts';
import { WaveStep } from '../waves/wave-step.tsx';
import { t } from '../words/words.ts';
import { MeasureCard } from './measure-card.tsx';

const Downloads = () => {
  const { params } = useWaveHere();
  const to = (as: 'csv' | 'json') => addressOf(routes.downloadScores, { params, query: { as } });
  return (
    <div className="kith-no-print">
      <p className="nhsuk-body-s kith-quiet">{t('scores.downloads')}</p>
      <ul className="nhsuk-list kith-downloads">
        {(['csv', 'json'] as const).map((as) => (
          <li key={as}>
            <a href={to(as)} download>
              {t(`scores.${as}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Shown = ({ scores: { items, interviews, before, asOf } }: { readonly scores: Scores }) => {
  const { community } = useWaveHere();
  if (asOf === null || interviews === null) {
    return (
      <Empty title={t('scores.few')}>
        <p>{t('scores.fewDetail')}</p>
      </Empty>
    );
  }
  if (items.length === 0) {
    return (
      <Empty title={t('scores.empty')}>
        <p>{t('scores.emptyDetail')}</p>
      </Empty>
    );
  }
  const parts = [...new Set(items.map(({ part }) => part))];
  return (
    <>
      <p className="nhsuk-body">
        {t('scores.counts', { count: interviews })} {t('scores.twice')}{' '}
        {before ? t('scores.before', { wave: before.name }) : null}
      </p>
      <p className="nhsuk-inset-text" data-as-of="">
        {t('scores.asOf', { date: showTimeOf(asOf, community.timezone) })} {t('scores.again')}
      </p>
      <Downloads />
      {parts.map((part) => (
        <div key={part}>
          <Heading>{part}</Heading>
          {items
            .filter((one) => one.part === part)
            .map((one) => (
              <MeasureCard key={`${one.key} ${one.label}`} measure={one} asOf={asOf} />
            ))}
        </div>
      ))}
    </>
  );
};

const Reading = () => {
  const { params } = useWaveHere();
  const reading = useRoute(routes.readScores, { params }, fresh);
  if (reading.error) return <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!reading.isFetchedAfterMount || !reading.data) return <Loading />;
  return <Shown scores={reading.data} />;
};

export const Page = () => (
  <WaveStep title={t('scores.title')}>
    {() => (
      <>
        <p className="nhsuk-body">{t('scores.intro')}</p>
        <Reading />
      </>
    )}
  </WaveStep>
);
