/**
 * Who asks in a wave, where, and until when they are trained.
 */
import { useState } from 'react';
import { Link } from 'react-router';
import type { FieldResearcher, FieldTeam } from '#contract/field-team';
import type { Training, WaveWork } from '#contract/field-work';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { dayIn, showDay } from '../door/terms.ts';
import { Outcome } from '../places/outcome.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Radios } from '../ui/choices.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Tag } from '../ui/tag.tsx';
import { showList, showNumber, t } from '../words/words.ts';
import { fresh, useWaveEdit, useWaveHere } from './use-wave.ts';
import { WaveStep } from './wave-step.tsx';

const sayTraining = ({ state, trainedOn, trainedUntil }: Training): string => {
  if (state === 'missing') return t('asking.team.state.missing');
  if (trainedUntil === null) return t('asking.team.state.trainedForGood', { on: showDay(trainedOn ?? '') });
  return t(`asking.team.state.${state}`, { until: showDay(trainedUntil) });
};

const NeedsTraining = ({ stored }: { readonly stored: WaveWork }) => {
  const [value, setValue] = useState(stored.needsTraining ? 'yes' : 'no');
  const { busy, problem, errors, stale, saved, save, takeTheirs } = useWaveEdit({});
  const now = saved && saved.version > stored.version ? saved : stored;
  const say = (needs: boolean) => t(needs ? 'asking.team.needsYes' : 'asking.team.needsNo');
  const change = { needsTraining: value === 'yes' };
  return (
    <>
      <Outcome
        problem={problem ?? errors[0]?.message}
        saved={saved ? t('waves.saved') : undefined}
        stale={
          stale && {
            fields: [{ label: t('asking.team.needsTraining'), mine: say(value === 'yes'), theirs: say(stale.needsTraining) }],
            onKeepMine: () => void save(stale, change),
            onTakeTheirs: () => {
              setValue(stale.needsTraining ? 'yes' : 'no');
              takeTheirs();
            },
          }
        }
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(now, change);
        }}
      >
        <Radios
          legend={t('asking.team.needsTraining')}
          value={value}
          onChange={setValue}
          options={[
            { value: 'no', label: say(false) },
            { value: 'yes', label: say(true) },
          ]}
        />
        <Button type="submit" look="secondary" disabled={busy}>
          {t(busy ? 'waves.saving' : 'waves.save')}
        </Button>
      </form>
    </>
  );
};

const TeamTable = ({ team }: { readonly team: FieldTeam }) => {
  const { community, address } = useWaveHere();
  const areas = new Map<string, string>(community.neighbourhoods.map(({ id, name }) => [id, name]));
  const today = dayIn(community.timezone);
  const sayAreas = ({ neighbourhoodIds }: FieldResearcher): string =>
    neighbourhoodIds.length === 0 ? t('asking.team.anywhere') : showList(neighbourhoodIds.flatMap((id) => areas.get(id) ?? []));
  const columns: readonly Column<FieldResearcher>[] = [
    {
      id: 'name',
      label: t('asking.team.name'),
      value: ({ name }) => name,
      cell: ({ userId, name, disabled, endsOn }) => (
        <div className="kith-person">
          <Link to={`${address}/researchers/${userId}`}>
            <bdi>{name}</bdi>
          </Link>{' '}
          {disabled ? <Tag colour="red">{t('asking.team.stopped')}</Tag> : null}
          {endsOn !== null && endsOn < today ? <Tag colour="red">{t('asking.team.noTerm')}</Tag> : null}
        </div>
      ),
    },
    {
      id: 'asks',
      label: t('asking.team.asks'),
      value: ({ isAssigned }) => t(isAssigned ? 'asking.team.yes' : 'asking.team.no'),
    },
    { id: 'where', label: t('asking.team.where'), value: (one) => (one.isAssigned ? sayAreas(one) : '') },
    {
      id: 'training',
      label: t('asking.team.training'),
      value: ({ training }) => training.trainedUntil ?? training.trainedOn,
      cell: ({ training, isAssigned }) =>
        training.state !== 'trained' && isAssigned ? <Tag colour="yellow">{sayTraining(training)}</Tag> : sayTraining(training),
    },
    {
      id: 'interviews',
      label: t('asking.team.interviews'),
      value: ({ interviews }) => interviews,
      cell: ({ interviews }) => showNumber(interviews),
      numeric: true,
    },
  ];
  return (
    <Table
      caption={t('asking.team.list')}
      columns={columns}
      rows={team.items}
      rowKey={({ userId }) => userId}
      empty={
        <Empty title={t('asking.team.empty')}>
          <p>{t('asking.team.emptyDetail')}</p>
          <LinkButton look="secondary" to={`/communities/${community.id}/people`}>
            {t('asking.team.toPeople')}
          </LinkButton>
        </Empty>
      }
    />
  );
};

const Team = ({ work }: { readonly work: WaveWork }) => {
  const { params } = useWaveHere();
  const reading = useRoute(routes.listResearchers, { params }, fresh);
  if (reading.error) return <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!reading.isFetchedAfterMount || !reading.data) return <Loading />;
  return (
    <>
      <TeamTable team={reading.data} />
      {reading.data.items.length > 0 ? <NeedsTraining stored={work} /> : null}
    </>
  );
};

export const Page = () => (
  <WaveStep title={t('asking.team.title')}>
    {(work) => (
      <>
        <p className="nhsuk-body">{t('asking.team.intro')}</p>
        <Team work={work} />
      </>
    )}
  </WaveStep>
);
