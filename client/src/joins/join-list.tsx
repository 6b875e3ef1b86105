/**
 * The joins of an entry that stand, each with a way to undo it.
 */
import type { Join } from '#contract/joins';
import { showTimeOf } from '../door/terms.ts';
import { useCommunity } from '../frame/community-context.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { t } from '../words/words.ts';

type Props = {
  readonly items: readonly Join[];
  readonly memberId: string;
  readonly busy: boolean;
  readonly onUndo: (join: Join) => void;
};

export const JoinList = ({ items, memberId, busy, onUndo }: Props) => {
  const { community } = useCommunity();
  if (items.length === 0) return null;
  const say = ({ goneId, keep, gone, at }: Join) => {
    const when = showTimeOf(at, community.timezone);
    return goneId === memberId ? t('joins.isGone', { keep, when }) : t('joins.isKept', { gone, when });
  };
  return (
    <>
      <Heading size="s">{t('joins.list')}</Heading>
      <ul className="nhsuk-list">
        {items.map((join) => (
          <li key={join.id}>
            <p className="kith-person">
              <bdi>{say(join)}</bdi>
            </p>
            <Button
              look="small"
              disabled={busy}
              label={t('joins.undoOf', { gone: join.gone, keep: join.keep })}
              onClick={() => onUndo(join)}
            >
              {t('joins.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};
