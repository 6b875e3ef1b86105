/**
 * The code with which the answers can be taken back: to write down, to print, or to photograph. Shown before the interview is
 * finished: a device that fails afterwards has already handed it over.
 */
import { useEffect, useState } from 'react';
import { toPicture } from '../../door/picture.ts';
import { Button } from '../../ui/button.tsx';
import type { FillingDraft } from '../draft.ts';
import { useSeen } from '../use-seen.ts';
import { useFilling } from '../view.ts';

/** Behind the hash: what stands there is sent to no service and written in no log. */
const addressOf = (code: string): string => `${location.origin}/withdraw#${code}`;

export const SlipContent = ({ draft }: { readonly draft: FillingDraft }) => {
  const { pack, say } = useFilling();
  const [picture, setPicture] = useState<string>();
  const { withdrawalCode } = draft;
  const isSeen = useSeen();
  useEffect(() => {
    if (!isSeen) return;
    let isHere = true;
    // Without the picture the code can still be written down.
    toPicture(addressOf(withdrawalCode)).then(
      (made) => isHere && setPicture(made),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [withdrawalCode, isSeen]);
  return (
    <>
      <div className="kith-slip kith-print-alone">
        <p className="nhsuk-body kith-long">
          <bdi>{[pack.communityName, pack.wave.name].filter((part) => part !== '').join(', ')}</bdi>
        </p>
        <p className="kith-slip__code" dir="ltr">
          {withdrawalCode}
        </p>
        <p className="nhsuk-body">{say('slipDetail')}</p>
        <p className="nhsuk-body kith-long">{say('slipWhere', { address: `${location.host}/withdraw` })}</p>
        {picture ? <img className="kith-slip__picture" src={picture} width="240" height="240" alt={say('slipPicture')} /> : null}
      </div>
      <Button look="secondary" onClick={() => window.print()}>
        {say('print')}
      </Button>
      <p className="nhsuk-body">{say('finishHint')}</p>
    </>
  );
};
