/**
 * The page on which one interview is entered.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReadyQuestion } from '#contract/interviews';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { useRoute } from '../api/server-data.ts';
import { useRoleIn } from '../door/session.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { Entry } from './entry.tsx';

const NoQuestions = ({ communityId, ready }: { readonly communityId: string; readonly ready: readonly ReadyQuestion[] }) => {
  const serverData = useQueryClient();
  const mayBegin = useRoleIn(communityId) === 'coordinator';
  const [problem, setProblem] = useState<unknown>();
  const takeOver = async () => {
    setProblem(undefined);
    try {
      await call(routes.addReadyQuestions, { params: { communityId } });
      await serverData.invalidateQueries();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <PageFrame title={t('interviews.noQuestions')}>
      {problem ? <ProblemMessage error={problem} /> : null}
      <p className="nhsuk-body">{t('interviews.noQuestionsDetail')}</p>
      <ol className="nhsuk-list nhsuk-list--number">
        {ready.map((one) => (
          <li key={one.code}>{one.question}</li>
        ))}
      </ol>
      {mayBegin ? (
        <Button onClick={() => void takeOver()}>{t('interviews.takeOver')}</Button>
      ) : (
        <p className="nhsuk-body">{t('interviews.askCoordinator')}</p>
      )}
    </PageFrame>
  );
};

export const Page = () => {
  const { community, wave } = useCommunity();
  const mayBegin = useRoleIn(community.id) === 'coordinator';
  const params = wave && { communityId: community.id, waveId: wave.id };
  const reading = useRoute(routes.readInterviewForm, params && { params });
  if (!wave) {
    return (
      <PageFrame title={t('interviews.title')}>
        <Empty title={t('interviews.noWave')}>
          <p className="nhsuk-body">{t(mayBegin ? 'interviews.noWaveDetail' : 'interviews.noWaveForYou')}</p>
          {mayBegin ? (
            <LinkButton to={`/communities/${community.id}/waves/new`}>{t('directory.setup.beginWave')}</LinkButton>
          ) : null}
        </Empty>
      </PageFrame>
    );
  }
  if (!reading.data) {
    return (
      <PageFrame title={t('interviews.title')}>
        {reading.error ? <ProblemMessage error={reading.error} onRetry={() => void reading.refetch()} /> : <Loading />}
      </PageFrame>
    );
  }
  if (reading.data.questions.length === 0) return <NoQuestions communityId={community.id} ready={reading.data.ready} />;
  return <Entry key={wave.id} communityId={community.id} form={reading.data} />;
};
