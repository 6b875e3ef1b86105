/**
 * Opening a wave, closing it, opening it again.
 */
import { Link } from 'react-router';
import type { WaveWork } from '#contract/field-work';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { Outcome } from '../places/outcome.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { t } from '../words/words.ts';
import { StatusTag } from './page.tsx';
import { fresh, useWaveEdit, useWaveHere } from './use-wave.ts';
import { standingOf } from './wave-page.tsx';
import { WaveStep } from './wave-step.tsx';

const labels = { status: t('waves.state'), why: t('waves.why.title'), versionId: t('waves.instrument.legend') };

const Missing = ({ work }: { readonly work: WaveWork }) => {
  const { address } = useWaveHere();
  const missing = [
    ...(work.why ? [] : [{ to: 'why', name: t('waves.why.title') }]),
    ...(work.instrument ? [] : [{ to: 'instrument', name: t('waves.instrument.title') }]),
  ];
  if (missing.length === 0) return null;
  return (
    <div className="nhsuk-inset-text">
      <p>{t('waves.open.missing')}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {missing.map(({ to, name }) => (
          <li key={to}>
            <Link to={`${address}/${to}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Team = () => {
  const { params } = useWaveHere();
  const { data } = useRoute(routes.listResearchers, { params }, fresh);
  if (!data) return null;
  const { asking, untrained } = standingOf(data);
  if (asking === 0) return <p className="nhsuk-body">{t('waves.open.nobody')}</p>;
  return untrained > 0 ? <p className="nhsuk-body">{t('waves.open.untrained', { count: untrained })}</p> : null;
};

/** Said, and no more: people who share an interest may need no neighbourhoods, and the question can be left out. */
const Neighbourhoods = ({ instrument }: Pick<WaveWork, 'instrument'>) => {
  const { community } = useWaveHere();
  const { data, isFetchedAfterMount } = useRoute(routes.readCommunity, { params: { communityId: community.id } }, fresh);
  if (!instrument?.asksArea || !isFetchedAfterMount || !data || data.neighbourhoods.length > 0) return null;
  return (
    <div className="nhsuk-inset-text">
      <p>{t('waves.open.nowhere')}</p>
      <p>
        <Link to={`/communities/${community.id}/about`}>{t('waves.open.addNowhere')}</Link>
      </p>
    </div>
  );
};

const Opening = ({ work }: { readonly work: WaveWork }) => {
  const { busy, errors, problem, stale, saved, save, takeTheirs } = useWaveEdit(labels);
  const now = saved && saved.version > work.version ? saved : work;
  const isOpen = now.status === 'open';
  const next = isOpen ? 'closed' : 'open';
  const mayOpen = now.why !== null && now.instrument !== null;
  const say = (status: WaveWork['status']) => t(`waves.status.${status}`);
  return (
    <>
      <ErrorSummary errors={errors} />
      <Outcome
        problem={problem}
        saved={saved ? t(saved.status === 'open' ? 'waves.open.opened' : 'waves.open.closedNow') : undefined}
        stale={
          stale && {
            fields: [{ label: labels.status, mine: say(next), theirs: say(stale.status) }],
            onKeepMine: () => void save(stale, { status: next }),
            onTakeTheirs: takeTheirs,
          }
        }
      />
      <p>
        <StatusTag status={now.status} />
      </p>
      <p className="nhsuk-body">{t(`waves.open.${now.status}`)}</p>
      <Missing work={now} />
      <Neighbourhoods instrument={now.instrument} />
      <Team />
      {isOpen || mayOpen ? (
        <Button look={isOpen ? 'warning' : 'primary'} disabled={busy} onClick={() => void save(now, { status: next })}>
          {t(isOpen ? 'waves.open.doClose' : now.status === 'closed' ? 'waves.open.doReopen' : 'waves.open.doOpen')}
        </Button>
      ) : null}
    </>
  );
};

export const Page = () => <WaveStep title={t('waves.open.title')}>{(work) => <Opening work={work} />}</WaveStep>;
