/**
 * What arrived twice in a wave: what is to be decided first, then what was decided, which can be chosen again.
 */
import { useState } from 'react';
import { Link } from 'react-router';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { showTimeOf } from '../door/terms.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { fresh, useWaveHere } from '../waves/use-wave.ts';
import { WaveStep } from '../waves/wave-step.tsx';
import { t } from '../words/words.ts';
import { type Choice, choicesOf } from './arrived-twice.ts';

/** @returns "Sent twice, with other answers" */
export const sayWhat = ({ is, options: { length } }: Choice): string =>
  length === 2 ? t(`tellings.twice.${is}Twice`) : t(`tellings.twice.${is}`, { count: length });

const One = ({ choice }: { readonly choice: Choice }) => {
  const { community, address } = useWaveHere();
  const { pseudonym: code, options, isDecided } = choice;
  const when = (at: string) => showTimeOf(at, community.timezone);
  const what = sayWhat(choice);
  const number = options.findIndex(({ counts }) => counts) + 1;
  const state = number > 0 ? t('tellings.twice.counts', { number }) : t('tellings.twice.noneCounts');
  return (
    <li className="kith-twice">
      <Heading level={3}>
        <bdi>{code}</bdi>
      </Heading>
      <p className="nhsuk-body">
        {what}. {t('tellings.twice.came', { first: when(options[0].at), last: when(options.at(-1)?.at ?? '') })}{' '}
        {isDecided ? <strong>{state}</strong> : null}
      </p>
      <Link
        className={isDecided ? 'kith-twice__look' : 'nhsuk-button'}
        to={`${address}/arrived-twice/${choice.id}`}
        aria-label={t(isDecided ? 'tellings.twice.lookOf' : 'tellings.twice.compareOf', { code, what })}
      >
        {t(isDecided ? 'tellings.twice.look' : 'tellings.twice.compare')}
      </Link>
    </li>
  );
};

const firstShown = 20;

const Some = ({ title, choices }: { readonly title: string; readonly choices: readonly Choice[] }) => {
  const [most, setMost] = useState(firstShown);
  if (choices.length === 0) return null;
  const shown = choices.slice(0, most);
  return (
    <>
      <Heading>{title}</Heading>
      <ul className="nhsuk-list">
        {shown.map((choice) => (
          <One key={choice.id} choice={choice} />
        ))}
      </ul>
      {shown.length < choices.length ? (
        <div className="kith-more">
          <p className="nhsuk-body-s" role="status">
            {t('common.showing', { shown: shown.length, total: choices.length })}
          </p>
          <Button look="small" onClick={() => setMost(2 * most)}>
            {t('common.showMore', { count: Math.min(most, choices.length - shown.length) })}
          </Button>
        </div>
      ) : null}
    </>
  );
};

const Choices = () => {
  const { params } = useWaveHere();
  const reading = useRoute(routes.listConflicts, { params }, fresh);
  if (reading.error) return <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!reading.isFetchedAfterMount || !reading.data) return <Loading />;
  const choices = choicesOf(reading.data);
  if (choices.length === 0) {
    return (
      <Empty title={t('tellings.twice.empty')}>
        <p>{t('tellings.twice.emptyDetail')}</p>
      </Empty>
    );
  }
  const undecided = choices.filter(({ isDecided }) => !isDecided);
  return (
    <>
      {undecided.length === 0 ? <p className="nhsuk-body">{t('tellings.twice.allDecided')}</p> : null}
      <Some title={t('tellings.twice.undecided')} choices={undecided} />
      <Some title={t('tellings.twice.decided')} choices={choices.filter(({ isDecided }) => isDecided)} />
    </>
  );
};

export const Page = () => (
  <WaveStep title={t('tellings.twice.title')}>
    {() => (
      <>
        <p className="nhsuk-body">{t('tellings.twice.intro')}</p>
        <Choices />
      </>
    )}
  </WaveStep>
);
