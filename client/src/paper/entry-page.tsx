/**
 * The page on which forms that came back on paper are typed in. What is half typed in is kept on this computer, encrypted under a
 * key that the service opens for nobody else.
 */
import type { FieldPack } from '#contract/field-work';
import { useSession } from '../door/session.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Loading, ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { EntryForm } from './entry-form.tsx';
import { PaperStep } from './paper-step.tsx';
import { useSitting } from './use-sitting.ts';

const Typing = ({ pack, userId }: { readonly pack: FieldPack; readonly userId: string }) => {
  const { here, kept, keep, keepNow, again, forget } = useSitting(pack, userId);
  switch (here.is) {
    case 'opening':
      return <Loading />;
    case 'elsewhere':
      return (
        <Empty title={t('paper.entry.elsewhere')}>
          <p className="nhsuk-body">{t('paper.entry.elsewhereDetail')}</p>
          <Button onClick={again}>{t('common.tryAgain')}</Button>
        </Empty>
      );
    case 'lost':
      return (
        <Empty title={t('paper.entry.lost')}>
          <p className="nhsuk-body">{t('paper.entry.lostDetail')}</p>
          <Button onClick={() => void forget()}>{t('paper.entry.beginAnew')}</Button>
        </Empty>
      );
    case 'failed':
      return <ProblemMessage error={here.error} onRetry={again} />;
    case 'open':
      return (
        <>
          <p className="nhsuk-body">{t('paper.entry.intro', { version: pack.instrument.number })}</p>
          <p className="nhsuk-body">{t('paper.entry.keys')}</p>
          <EntryForm pack={pack} first={here.first} kept={kept} keep={keep} keepNow={keepNow} />
        </>
      );
  }
};

// What is being typed in is not exchanged for something newer.
const asItWas = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 };

export const Page = () => {
  const { user } = useSession();
  return (
    <PaperStep title={t('paper.entry.title')} reading={asItWas} mayBeLate>
      {(pack) => (user ? <Typing key={`${pack.wave.id} ${user.id}`} pack={pack} userId={user.id} /> : <Loading />)}
    </PaperStep>
  );
};
