/**
 * One draft, open on this page and on no other: held by a lock of the browser, saved while somebody types.
 */
import { useEffect, useRef, useState } from 'react';
import type { FieldPack } from '#contract/field-work';
import { onceDrawn } from '../filling/use-seen.ts';
import { type AnyDraft, DraftGone, openDraft } from '../offline/drafts.ts';
import { whenPutAway } from '../offline/keeper.ts';
import { holdUntilLeft } from '../offline/one-at-a-time.ts';
import { openPack, PackGone } from '../offline/packs.ts';
import { createSaver, type Saved, type Saver } from '../offline/saver.ts';
import { openedVault } from '../offline/vault.ts';

export type DraftHere<Draft> =
  | { readonly is: 'opening' | 'elsewhere' | 'missing' | 'foreign' | 'unpacked' }
  | { readonly is: 'open'; readonly draft: Draft; readonly pack: FieldPack };

const fault = (error: unknown): 'missing' | 'foreign' | 'unpacked' => {
  if (error instanceof PackGone) return 'unpacked';
  return error instanceof DraftGone ? 'missing' : 'foreign';
};

export const useDraft = <Draft extends AnyDraft>(id: string) => {
  const [here, setHere] = useState<DraftHere<Draft>>({ is: 'opening' });
  const [saved, setSaved] = useState<Saved>('saved');
  const saver = useRef<Saver>(undefined);

  useEffect(() => {
    const { held, leave } = holdUntilLeft(`draft-${id}`, async (isLeft) => {
      const { row, draft } = await openDraft<Draft>(id);
      const pack = await openPack(row.packId);
      if (isLeft()) return;
      const own = createSaver(openedVault(), row, setSaved);
      saver.current = own;
      setHere({ is: 'open', draft, pack });
      return () => own.stop();
    });
    held
      .then((isOurs) => {
        if (!isOurs) setHere({ is: 'elsewhere' });
      })
      .catch((error: unknown) => setHere({ is: fault(error) }));
    const flush = () => void saver.current?.flush();
    const stopListening = whenPutAway(flush);
    // What is left behind when somebody goes on to the next thing is kept then, once the tap that did it is seen.
    let stopFlush = () => {};
    const flushOnceDrawn = () => {
      stopFlush();
      stopFlush = onceDrawn(flush);
    };
    document.addEventListener('focusout', flushOnceDrawn);
    return () => {
      leave();
      stopListening();
      stopFlush();
      document.removeEventListener('focusout', flushOnceDrawn);
    };
  }, [id]);

  return { here, saved, saver };
};
