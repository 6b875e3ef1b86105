/**
 * One interview to be read: how it was held, what it says beside what was asked, and why it is worth a look.
 */
import { Link, useParams } from 'react-router';
import type { ResponseId } from '#contract/ids';
import { routes } from '#contract/routes';
import type { Reply } from '../api/call.ts';
import { useRoute } from '../api/server-data.ts';
import { Heading } from '../ui/page.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { sayFlag } from '../waves/say-flag.ts';
import { fresh, useWaveHere } from '../waves/use-wave.ts';
import { WaveStep } from '../waves/wave-step.tsx';
import { t } from '../words/words.ts';
import { factsOf } from './facts.ts';
import type { Row } from './rows.ts';
import { SaidText } from './said-text.tsx';
import { useRows } from './use-tellings.ts';

const Why = ({ id }: { readonly id: string }) => {
  const { params } = useWaveHere();
  const { data, error, refetch } = useRoute(routes.readWaveQuality, { params });
  if (error) return <ProblemMessage error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const flags = data.items.find((one) => one.id === id)?.flags ?? [];
  if (flags.length === 0) return <p className="nhsuk-body">{t('tellings.one.nothing')}</p>;
  return (
    <>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {flags.map((flag) => (
          <li key={sayFlag(flag)}>{sayFlag(flag)}</li>
        ))}
      </ul>
      <p className="nhsuk-body">{t('tellings.one.hint')}</p>
    </>
  );
};

const Rows = ({ rows }: { readonly rows: readonly Row[] }) => (
  <dl className="nhsuk-summary-list">
    {rows.map(({ key, question, about, said }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two who are called the same are two
      <div className="nhsuk-summary-list__row" key={`${key} ${at}`}>
        <dt className="nhsuk-summary-list__key" dir="auto">
          {question}
          {about === '' ? null : (
            <span className="kith-quiet kith-about">
              <bdi>{t('tellings.about', { name: about })}</bdi>
            </span>
          )}
        </dt>
        <dd className="nhsuk-summary-list__value">
          <SaidText said={said} />
        </dd>
      </div>
    ))}
  </dl>
);

const Read = ({ interview, telling }: Reply<typeof routes.readTelling>) => {
  const { community } = useWaveHere();
  const { toRows, error, refetch } = useRows();
  if (error) return <ProblemMessage error={error} onRetry={() => void refetch()} />;
  if (!toRows) return <Loading />;
  const facts = factsOf({ telling, at: interview.receivedAt, timezone: community.timezone });
  const rows = toRows(telling);
  const parts = [...new Set(rows.map(({ part }) => part))];
  return (
    <>
      {interview.setAside ? <p className="nhsuk-inset-text">{t('tellings.one.aside')}</p> : null}
      <Heading>{t('tellings.one.why')}</Heading>
      <Why id={interview.id} />
      <Heading>{t('tellings.how')}</Heading>
      <Rows rows={facts} />
      {parts.map((part) => (
        <div key={part}>
          <Heading>{part}</Heading>
          <Rows rows={rows.filter((row) => row.part === part)} />
        </div>
      ))}
      <p className="nhsuk-body">
        {t('tellings.choose.apart')}{' '}
        <Link className="kith-long" to={`/communities/${community.id}/directory/residents/${interview.respondentId}`}>
          {t('tellings.one.entry', { code: interview.pseudonym })}
        </Link>
      </p>
    </>
  );
};

const Interview = ({ id }: { readonly id: ResponseId }) => {
  const { params } = useWaveHere();
  const { data, error, refetch, isFetchedAfterMount } = useRoute(routes.readTelling, { params: { ...params, id } }, fresh);
  if (error?.code === 'not-found') return <p className="nhsuk-body">{t('tellings.one.gone')}</p>;
  if (error) return <ProblemMessage error={error} onRetry={() => void refetch()} />;
  if (!isFetchedAfterMount || !data) return <Loading />;
  return (
    <>
      <p className="nhsuk-body-l">
        <bdi>{t('tellings.one.of', { code: data.interview.pseudonym })}</bdi>
      </p>
      <p className="nhsuk-body kith-quiet">{t('tellings.logged')}</p>
      <Read {...data} />
    </>
  );
};

export const Page = () => {
  const { address } = useWaveHere();
  const { responseId = '' } = useParams();
  return (
    <WaveStep title={t('tellings.one.title')} back={{ to: `${address}/quality`, label: t('tellings.one.back') }}>
      {() => <Interview id={responseId as ResponseId} />}
    </WaveStep>
  );
};
