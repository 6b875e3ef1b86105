/**
 * Answering alone, by a link whose secret stands behind the # of the address.
 */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'react-router';
import type { FieldPack } from '#contract/field-work';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { Button } from '../ui/button.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { Answering } from './answering.tsx';
import { isGone } from './endings.tsx';
import type { Answers } from './kept-answers.ts';
import { type AnswersHeld, useAnswers } from './use-answers.ts';

const tokenLength = 43;

const Unusable = ({ detail }: { readonly detail: string }) => (
  <PageFrame title={t('answer.unusable')}>
    <p className="nhsuk-body-l">{detail}</p>
  </PageFrame>
);

type AskedProps = { readonly token: string; readonly held: AnswersHeld; readonly found: Answers | undefined };

/** What is asked, once it is known that the link still works: nobody answers seventy pages for nothing. */
const Asked = ({ token, held, found }: AskedProps) => {
  const reading = useQuery<FieldPack>({
    queryKey: ['answers', token],
    queryFn: () => call(routes.openAnswers, { body: { token } }),
    retry: false,
    // What is being answered is not exchanged for something newer.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    // Nor is it taken away while somebody answers by a link that is over: asked again, it would be as if nothing were here.
    refetchOnReconnect: false,
    // What was finished goes on its way even if its receipt was lost and the link is used by now.
    enabled: !found?.sealed,
  });
  const isOver = isGone(reading.error);
  // What was begun in time may still be taken when the link does not open any more: nobody loses half an hour's answers to a reload.
  const pack = found?.sealed || isOver ? found?.pack : reading.data && (found?.pack ?? reading.data);
  if (pack) return <Answering token={token} held={held} pack={pack} found={found} mayBeOver={isOver} />;
  if (isOver) return <Unusable detail={t('answer.unusableDetail')} />;
  return (
    <PageFrame title={t('answer.title')}>
      {reading.error ? <ProblemMessage error={reading.error} /> : <Loading what={t('answer.loading')} />}
      {reading.error ? <Button onClick={() => void reading.refetch()}>{t('common.tryAgain')}</Button> : null}
    </PageFrame>
  );
};

const WithLink = ({ token }: { readonly token: string }) => {
  const held = useAnswers(token);
  if (held.here.is === 'open') return <Asked token={token} held={held} found={held.here.found} />;
  return (
    <PageFrame title={t('answer.title')}>
      {held.here.is === 'opening' ? (
        <Loading what={t('answer.loading')} />
      ) : (
        <p className="nhsuk-body-l">{t('answer.elsewhere')}</p>
      )}
      {held.here.is === 'elsewhere' ? <Button onClick={held.again}>{t('common.tryAgain')}</Button> : null}
    </PageFrame>
  );
};

export const Page = () => {
  const [token] = useState(useLocation().hash.slice(1));
  return token.length === tokenLength ? <WithLink token={token} /> : <Unusable detail={t('answer.broken')} />;
};
