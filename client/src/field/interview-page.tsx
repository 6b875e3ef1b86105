/**
 * One interview at the doorstep: goes on where it was left, and is put into the queue when it is finished.
 */
import { memo, type RefObject, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { FieldPack } from '#contract/field-work';
import type { FillingDraft } from '../filling/draft.ts';
import { FillingRunner } from '../filling/runner.tsx';
import { toFilled } from '../filling/to-filled.ts';
import { AlreadyFinished, finishDraft, throwAway } from '../offline/finished.ts';
import type { Saver } from '../offline/saver.ts';
import { isFull } from '../offline/store.ts';
import { sendQueue } from '../offline/sync.ts';
import { Page as PageFrame } from '../ui/page.tsx';
import { Loading } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { HandOverNotice } from './hand-over-notice.tsx';
import { SavedBar } from './saved-bar.tsx';
import { useDraft } from './use-draft.ts';
import { useHandOver } from './use-hand-over.ts';

const Missing = ({ why }: { readonly why: 'elsewhere' | 'missing' | 'foreign' | 'unpacked' }) => (
  <PageFrame title={t(`field.interview.${why}Title`)}>
    <p className="nhsuk-body">{t(`field.interview.${why}`)}</p>
    <p className="nhsuk-body kith-field__links">
      <Link to="/field">{t('field.home')}</Link>
    </p>
  </PageFrame>
);

const wordFailure = (error: unknown): string => {
  if (error instanceof AlreadyFinished) return t('field.interview.already');
  return isFull(error) ? t('field.interview.finishFull') : t('field.interview.finishFailed');
};

type OpenProps = { readonly draft: FillingDraft; readonly pack: FieldPack; readonly saver: RefObject<Saver | undefined> };

/** Not drawn again for every word on what is saved. */
const Open = memo(({ draft: first, pack, saver }: OpenProps) => {
  const navigate = useNavigate();
  const { told, mayHandOver, noteMode, keep, signOut } = useHandOver(first);
  const [failed, setFailed] = useState<string>();
  const end = async (ended: 'finished' | 'refused', work: () => Promise<void>) => {
    setFailed(undefined);
    try {
      await work();
      await navigate('/field', { state: { ended } });
    } catch (error) {
      setFailed(wordFailure(error));
    }
  };
  const finish = (draft: FillingDraft) =>
    end('finished', async () => {
      const keeping = saver.current;
      if (!keeping) throw new Error('the draft is not held any more');
      keeping.change(draft);
      await keeping.flush();
      await finishDraft(keeping.row(), draft, await toFilled(draft, pack, new Date()), pack);
      void sendQueue(true);
    });
  return (
    <>
      <div role="alert" className="nhsuk-width-container">
        {failed ? <p className="nhsuk-error-message">{failed}</p> : null}
      </div>
      <HandOverNotice told={told} onSignOut={() => void signOut()} onKeep={keep} />
      <FillingRunner
        pack={pack}
        draft={first}
        onChange={(draft) => {
          noteMode(draft);
          saver.current?.change(draft);
        }}
        onFinish={(draft) => void finish(draft)}
        onRefuse={({ id }) => void end('refused', () => throwAway(id))}
        onLeave={() => void navigate('/field')}
        mayHandOver={mayHandOver}
        windowTitle={t('field.interview.title')}
        stepsBack
      />
    </>
  );
});

const Interview = ({ id }: { readonly id: string }) => {
  const { here, saved, saver } = useDraft<FillingDraft>(id);
  if (here.is === 'opening') {
    return (
      <PageFrame title={t('common.loading')}>
        <Loading />
      </PageFrame>
    );
  }
  if (here.is !== 'open') return <Missing why={here.is} />;
  return (
    <>
      <SavedBar saved={saved} />
      <Open draft={here.draft} pack={here.pack} saver={saver} />
    </>
  );
};

export const Page = () => {
  const { draftId = '' } = useParams();
  return <Interview key={draftId} id={draftId} />;
};
