/**
 * One wave as a list of tasks: what is needed before it is opened, and what there is to see while it runs.
 */
import type { FieldTeam } from '#contract/field-team';
import type { WaveWork } from '#contract/field-work';
import { routes } from '#contract/routes';
import { useRoute } from '../api/server-data.ts';
import { Tag } from '../ui/tag.tsx';
import { t } from '../words/words.ts';
import { StatusTag } from './page.tsx';
import { TaskList } from './task-list.tsx';
import { fresh, useWaveHere } from './use-wave.ts';
import { WaveStep } from './wave-step.tsx';

/** Those who are sent into a wave, and how many of them have no training that counts. */
export const standingOf = (team: FieldTeam | undefined) => {
  const asking = team?.items.filter(({ isAssigned }) => isAssigned) ?? [];
  return { asking: asking.length, untrained: asking.filter(({ training }) => training.state !== 'trained').length };
};

const Todo = () => <Tag colour="blue">{t('waves.tasks.todo')}</Tag>;
const Done = () => <>{t('waves.tasks.done')}</>;

const ToDecide = ({ count }: { readonly count: number }) =>
  count > 0 ? <Tag colour="yellow">{t('tellings.twice.toDecide', { count })}</Tag> : null;

const Researchers = ({ team }: { readonly team: FieldTeam | undefined }) => {
  if (!team) return null;
  const { asking, untrained } = standingOf(team);
  if (asking === 0) return <Todo />;
  return (
    <>
      {t('waves.tasks.researchers', { count: asking })}{' '}
      {untrained > 0 ? <Tag colour="yellow">{t('waves.tasks.untrained', { count: untrained })}</Tag> : null}
    </>
  );
};

const Tasks = ({ work }: { readonly work: WaveWork }) => {
  const { params, address } = useWaveHere();
  const team = useRoute(routes.listResearchers, { params }, fresh);
  const targets = useRoute(routes.readWaveTargets, { params }, fresh);
  const undecided = useRoute(routes.countConflicts, { params }, fresh).data?.undecided ?? 0;
  const wanted = targets.data?.cells.reduce((sum, { target }) => sum + (target ?? 0), 0) ?? 0;
  const { status, why, instrument, interviews, setAside } = work;
  const mayOpen = why !== null && instrument !== null;
  const closed = mayOpen ? <Tag colour="green">{t('waves.tasks.ready')}</Tag> : t('waves.tasks.notYet');
  return (
    <>
      <p>
        <StatusTag status={status} />
      </p>
      <TaskList
        title={t('waves.tasks.before')}
        tasks={[
          { to: `${address}/why`, name: t('waves.why.title'), status: why ? <Done /> : <Todo /> },
          { to: `${address}/instrument`, name: t('waves.instrument.title'), status: instrument ? <Done /> : <Todo /> },
          { to: `${address}/researchers`, name: t('asking.team.title'), status: <Researchers team={team.data} /> },
          {
            to: `${address}/targets`,
            name: t('asking.targets.title'),
            status: wanted > 0 ? t('waves.tasks.targets', { count: wanted }) : t('waves.tasks.optional'),
          },
          {
            to: `${address}/open`,
            name: t('waves.open.title'),
            status: status === 'preparing' ? closed : <StatusTag status={status} />,
          },
        ]}
      />
      <TaskList
        title={t('waves.tasks.during')}
        tasks={[
          {
            to: `${address}/progress`,
            name: t('asking.progress.title'),
            status: t('waves.tasks.interviews', { count: interviews - setAside }),
          },
          { to: `${address}/quality`, name: t('asking.quality.title'), status: null },
          { to: `${address}/arrived-twice`, name: t('tellings.twice.title'), status: <ToDecide count={undecided} /> },
          { to: `${address}/scores`, name: t('scores.title'), status: null },
          { to: `${address}/paper`, name: t('paper.title'), status: null },
          { to: `${address}/paper-entry`, name: t('paper.entry.title'), status: null },
          { to: `${address}/next-wave`, name: t('asking.next.title'), status: null },
          { to: `${address}/links`, name: t('answer.links.title'), status: null },
          { to: `${address}/sheet`, name: t('waves.sheet.title'), status: null },
        ]}
      />
    </>
  );
};

export const Page = () => {
  const { community, params } = useWaveHere();
  const name = community.waves.find(({ id }) => id === params.waveId)?.name ?? t('waves.title');
  const back = { to: `/communities/${community.id}/waves`, label: t('waves.toList') };
  return (
    <WaveStep title={name} back={back} isCaptionless>
      {(work) => <Tasks work={work} />}
    </WaveStep>
  );
};
