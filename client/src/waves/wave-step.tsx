/**
 * A page about one wave: a way back, and what it is about once that is read.
 */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { WaveWork } from '#contract/field-work';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { Page as PageFrame } from '../ui/page.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { fresh, useWaveHere } from './use-wave.ts';

type Props = {
  readonly title: string;
  /** Another page than that of the wave to go back to. */
  readonly back?: { readonly to: string; readonly label: string };
  /** Its title is the name of the wave already. */
  readonly isCaptionless?: boolean;
  readonly children: (work: WaveWork) => ReactNode;
};

export const WaveStep = ({ title, back, isCaptionless = false, children }: Props) => {
  const { community, params, address } = useWaveHere();
  const reading = useRoute(routes.readWaveWork, { params }, fresh);
  const { data: work, error, isFetchedAfterMount } = reading;
  const name = work?.wave.name ?? community.waves.find(({ id }) => id === params.waveId)?.name;
  const { to, label } = back ?? { to: address, label: t('waves.toWave', { wave: name ?? '' }) };
  return (
    <PageFrame title={title} caption={isCaptionless ? community.name : name}>
      <Link className="nhsuk-back-link" to={to}>
        {label}
      </Link>
      {error && error.code === 'not-found' ? <p className="nhsuk-body">{t('waves.gone')}</p> : null}
      {error && error.code !== 'not-found' ? <ProblemMessage error={error} onRetry={() => void reading.refetch()} /> : null}
      {error || isFetchedAfterMount ? null : <Loading />}
      {!error && isFetchedAfterMount && work ? children(work) : null}
    </PageFrame>
  );
};
