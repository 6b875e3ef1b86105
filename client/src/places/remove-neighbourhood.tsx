/**
 * Removing a neighbourhood that nothing is in, in two steps.
 */
import { useState } from 'react';
import type { CommunityId } from '#contract/ids';
import type { NeighbourhoodEntry } from '#contract/places';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { useForm } from '../door/use-form.ts';
import { Button } from '../ui/button.tsx';
import { ProblemMessage } from '../ui/states.tsx';
import { t } from '../words/words.ts';

type Props = {
  readonly communityId: CommunityId;
  readonly entry: NeighbourhoodEntry;
  readonly onRemoved: () => Promise<void>;
};

export const RemoveNeighbourhood = ({ communityId, entry, onRemoved }: Props) => {
  const [asking, setAsking] = useState(false);
  const { busy, send, problem } = useForm();
  const remove = () =>
    send(async () => {
      setAsking(false);
      await call(routes.removeNeighbourhood, { params: { communityId, neighbourhoodId: entry.id } });
      await onRemoved();
    });
  if (entry.isUsed) return <p className="nhsuk-body">{t('places.areas.kept')}</p>;
  return (
    <>
      {problem ? <ProblemMessage error={problem} /> : null}
      {asking ? (
        <div className="nhsuk-inset-text" role="alert">
          <p>
            <bdi>{t('places.areas.removeAsk', { name: entry.name })}</bdi>
          </p>
          <div className="kith-steps">
            <Button look="secondary" onClick={() => setAsking(false)}>
              {t('places.areas.removeNo')}
            </Button>
            <Button look="warning" disabled={busy} onClick={() => void remove()}>
              {t('places.areas.removeYes')}
            </Button>
          </div>
        </div>
      ) : (
        <Button look="secondary" onClick={() => setAsking(true)}>
          {t('places.areas.remove')}
        </Button>
      )}
    </>
  );
};
