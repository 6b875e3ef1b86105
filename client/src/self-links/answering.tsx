/**
 * What whoever has a link answers, page by page, and what becomes of it: kept in this browser until it is sent, sealed as everywhere.
 */
import { useEffect, useRef, useState } from 'react';
import type { FieldPack } from '#contract/field-work';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { browserChance, type FillingDraft, newDraft } from '../filling/draft.ts';
import { FillingRunner } from '../filling/runner.tsx';
import { toFilled } from '../filling/to-filled.ts';
import { useLeaveWarning } from '../frame/use-leave-warning.ts';
import { requireReceipt } from '../offline/answers.ts';
import type { KeptState } from '../offline/keeper.ts';
import { sealFilled } from '../offline/seal.ts';
import { Button } from '../ui/button.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { Ended, Failed } from './endings.tsx';
import type { Answers } from './kept-answers.ts';
import type { AnswersHeld } from './use-answers.ts';

type End = { readonly is: 'sent' | 'refused' | 'deleted' };
type State = End | { readonly is: 'answering' | 'sending' } | { readonly is: 'failed'; readonly error: unknown };

const isEnded = (state: State): state is End => state.is === 'sent' || state.is === 'refused' || state.is === 'deleted';

type KeptProps = { readonly kept: KeptState; readonly isBegun: boolean; readonly onDelete: () => void };

const WhereKept = ({ kept, isBegun, onDelete }: KeptProps) => (
  <aside className="nhsuk-width-container kith-no-print kith-keep" aria-label={t('answer.keepLabel')} data-kept={kept}>
    <p className="nhsuk-hint">{t(kept === 'not-kept' ? 'answer.keep' : 'answer.kept')}</p>
    {kept !== 'not-kept' && isBegun ? (
      <Button look="small" onClick={onDelete}>
        {t('answer.delete')}
      </Button>
    ) : null}
  </aside>
);

const MayBeOver = () => (
  <aside className="nhsuk-width-container kith-no-print kith-keep" aria-label={t('answer.mayBeOverLabel')}>
    <p className="nhsuk-body">{t('answer.mayBeOver')}</p>
  </aside>
);

type Props = {
  readonly token: string;
  readonly held: AnswersHeld;
  readonly pack: FieldPack;
  readonly found: Answers | undefined;
  /** The link does not open any more: sending tells whether what was begun in time is still taken. */
  readonly mayBeOver: boolean;
};

export const Answering = ({ token, held, pack, found, mayBeOver }: Props) => {
  const [first, setFirst] = useState<FillingDraft>(() => found?.draft ?? newDraft(pack, browserChance, 'alone'));
  const [state, setState] = useState<State>({ is: found?.sealed ? 'sending' : 'answering' });
  const [isBegun, setIsBegun] = useState(found !== undefined);
  const answers = useRef<Answers>({ pack, draft: first, ...(found?.sealed ? { sealed: found.sealed } : {}) });
  const busy = useRef(false);
  const isKept = held.kept !== 'not-kept';
  useLeaveWarning(isBegun && !isKept && !isEnded(state), 'answer.leave');
  const send = async () => {
    if (busy.current) return;
    busy.current = true;
    setState({ is: 'sending' });
    try {
      const { draft, sealed: before } = answers.current;
      const sealed = before ?? (await sealFilled(pack.sealingKey, await toFilled(draft, pack, new Date())));
      answers.current = { pack, draft, sealed };
      await held.keepNow(answers.current);
      requireReceipt(await call(routes.sendAnswers, { body: { token, submission: sealed } }), sealed);
      await held.forget();
      setState({ is: 'sent' });
    } catch (error) {
      setState({ is: 'failed', error });
    }
    busy.current = false;
  };
  // What was finished and not sent when the page was closed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (found?.sealed) void send();
  }, []);
  const onChange = (draft: FillingDraft) => {
    answers.current = { pack, draft };
    setIsBegun(true);
    held.keep(answers.current);
  };
  const beginAnew = async () => {
    if (!window.confirm(t('answer.deleteSure'))) return;
    await held.forget();
    const draft = newDraft(pack, browserChance, 'alone');
    answers.current = { pack, draft };
    setFirst(draft);
    setIsBegun(false);
  };
  const refuse = async () => {
    await held.forget();
    setState({ is: 'refused' });
  };
  const deleteAll = async () => {
    if (!window.confirm(t('answer.deleteAllSure'))) return;
    await held.forget();
    setState({ is: 'deleted' });
  };
  if (isEnded(state)) return <Ended how={state.is} />;
  if (state.is === 'failed') {
    return <Failed error={state.error} isKept={isKept} onRetry={() => void send()} onDelete={() => void deleteAll()} />;
  }
  if (state.is === 'sending') {
    return (
      <PageFrame title={t('answer.sending')}>
        <Loading what={t('answer.sending')} />
      </PageFrame>
    );
  }
  // A warning comes first; what puts at ease does not push the question off a phone.
  const about = <WhereKept kept={held.kept} isBegun={isBegun} onDelete={() => void beginAnew()} />;
  return (
    <>
      {mayBeOver ? <MayBeOver /> : null}
      {isKept ? null : about}
      <FillingRunner
        key={first.id}
        pack={pack}
        draft={first}
        onChange={onChange}
        onFinish={(draft) => {
          answers.current = { pack, draft };
          void send();
        }}
        onRefuse={() => void refuse()}
        windowTitle={t('answer.title')}
      />
      {isKept ? about : null}
    </>
  );
};
