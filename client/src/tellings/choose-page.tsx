/**
 * One of those that arrived twice: all of it side by side, and the choice of which counts.
 */
import { useParams } from 'react-router';
import { routes } from '#contract/routes';
import type { Telling } from '#contract/tellings';
import { useRoute } from '../api/server-data.ts';
import { showTimeOf } from '../door/terms.ts';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { fresh, useWaveHere } from '../waves/use-wave.ts';
import { WaveStep } from '../waves/wave-step.tsx';
import { t } from '../words/words.ts';
import { type Choice, choicesOf } from './arrived-twice.ts';
import { ChooseForm } from './choose-form.tsx';
import { compare } from './compare.ts';
import { Comparison } from './comparison.tsx';
import { factsOf } from './facts.ts';
import { type TellingRead, useRows, useTellings } from './use-tellings.ts';

const Unread = ({ readings }: { readonly readings: readonly TellingRead[] }) =>
  readings.map(({ error, refetch }, at) =>
    error ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: they stand in the order in which they came
      <div key={at}>
        <p className="nhsuk-body">{t('tellings.choose.unread', { number: at + 1 })}</p>
        <ProblemMessage error={error} onRetry={() => void refetch()} />
      </div>
    ) : null,
  );

const Options = ({ choice: { options } }: { readonly choice: Choice }) => {
  const { community } = useWaveHere();
  return (
    <ul className="nhsuk-list">
      {options.map(({ id, at, counts }, index) => (
        <li key={id}>
          {t('tellings.choose.optionShort', { number: index + 1, when: showTimeOf(at, community.timezone) })}{' '}
          {counts ? <Tag colour="green">{t('tellings.choose.countsNow')}</Tag> : null}
        </li>
      ))}
    </ul>
  );
};

const SideBySide = ({ choice }: { readonly choice: Choice }) => {
  const { community } = useWaveHere();
  const readings = useTellings(choice.options.map(({ from }) => from));
  const { toRows, error, refetch } = useRows();
  const read = readings.flatMap(({ telling }, at) => (telling ? [{ telling, at: choice.options[at]?.at ?? '' }] : []));
  const isWhole = read.length === readings.length;
  const nameOf = (telling: Telling | undefined) => (telling?.mode === 'alone' ? '' : (telling?.by ?? ''));
  const isWaiting = readings.some((one) => !one.telling && !one.error) || (!toRows && !error);
  if (isWaiting) return <Loading />;
  return (
    <>
      <Unread readings={readings} />
      {error ? <ProblemMessage error={error} onRetry={() => void refetch()} /> : null}
      {isWhole && toRows ? (
        <Comparison
          facts={compare(read.map((one) => factsOf({ ...one, timezone: community.timezone })))}
          answers={compare(read.map(({ telling }) => toRows(telling)))}
        />
      ) : null}
      <p className="nhsuk-body">
        {t('tellings.choose.apart')} {t('tellings.logged')}
      </p>
      <ChooseForm choice={choice} by={readings.map(({ telling }) => nameOf(telling))} />
    </>
  );
};

const Choosing = () => {
  const { params } = useWaveHere();
  const { aboutId = '' } = useParams();
  const reading = useRoute(routes.listConflicts, { params }, fresh);
  if (reading.error) return <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!reading.isFetchedAfterMount || !reading.data) return <Loading />;
  const choice = choicesOf(reading.data).find(({ id }) => id === aboutId);
  if (!choice) return <p className="nhsuk-body">{t('tellings.choose.gone')}</p>;
  return (
    <>
      <p className="nhsuk-body">
        <bdi>{t(`tellings.choose.${choice.is}`, { code: choice.pseudonym })}</bdi>
      </p>
      <Options choice={choice} />
      <SideBySide choice={choice} />
    </>
  );
};

export const Page = () => {
  const { address } = useWaveHere();
  return (
    <WaveStep title={t('tellings.choose.title')} back={{ to: `${address}/arrived-twice`, label: t('tellings.choose.back') }}>
      {() => <Choosing />}
    </WaveStep>
  );
};
