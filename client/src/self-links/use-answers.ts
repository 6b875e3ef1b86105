/**
 * The answers that belong to a link, on this page and in no other tab: found again, kept while somebody answers, forgotten when
 * they are sent.
 */
import { useEffect, useRef, useState } from 'react';
import { createKeeper, type Keeper, type KeptState, whenPutAway } from '../offline/keeper.ts';
import { holdUntilLeft } from '../offline/one-at-a-time.ts';
import { type Answers, findAnswers, forgetAnswers, keepAnswers, type Place, placeOf } from './kept-answers.ts';

export type AnswersHere = { readonly is: 'opening' | 'elsewhere' } | { readonly is: 'open'; readonly found: Answers | undefined };

type Where = { readonly place: Place; readonly found: Answers | undefined };

const openAt = async (place: Place): Promise<Where> => ({ place, found: await findAnswers(place) });

export const useAnswers = (secret: string) => {
  const [here, setHere] = useState<AnswersHere>({ is: 'opening' });
  const [kept, setKept] = useState<KeptState>('kept');
  const [tries, setTries] = useState(0);
  const keeper = useRef<Keeper<Answers>>(undefined);
  const place = useRef<Place>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` looks again whether another tab has left it
  useEffect(() => {
    setHere({ is: 'opening' });
    let leave: () => void = () => undefined;
    let isLeft = false;
    const begin = (where: Where | undefined) => {
      const own = createKeeper(where && ((answers: Answers) => keepAnswers(where.place, answers)), setKept);
      keeper.current = own;
      place.current = where?.place;
      setKept(where ? 'kept' : 'not-kept');
      setHere({ is: 'open', found: where?.found });
      return () => own.flush();
    };
    const open = async (): Promise<void> => {
      const at = await placeOf(secret);
      if (isLeft) return;
      const holding = holdUntilLeft(`alone-${at.id}`, async (isGone) => {
        const where = await openAt(at);
        return isGone() ? undefined : begin(where);
      });
      leave = holding.leave;
      if (!(await holding.held)) setHere({ is: 'elsewhere' });
    };
    // A browser that keeps nothing, or no longer what it kept: what is answered stays on the page alone.
    open().catch(() => isLeft || begin(undefined));
    const stopListening = whenPutAway(() => void keeper.current?.flush());
    return () => {
      isLeft = true;
      leave();
      stopListening();
    };
  }, [secret, tries]);
  return {
    here,
    kept,
    keep: (answers: Answers) => keeper.current?.change(answers),
    /** At once; where it cannot be kept, the page alone has it. */
    keepNow: async (answers: Answers): Promise<void> => keeper.current?.keepNow(answers),
    forget: async (): Promise<void> => {
      await keeper.current?.drop();
      if (place.current) await forgetAnswers(place.current).catch(() => undefined);
    },
    again: () => setTries(tries + 1),
  };
};

export type AnswersHeld = ReturnType<typeof useAnswers>;
