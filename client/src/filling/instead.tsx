/**
 * What can be said instead of an answer: none of these, prefer not to say. Switches, so that each can be seen and taken back.
 */
import { memo } from 'react';
import type { ItemStatus } from '#contract/filled';
import { useFilling } from './view.ts';

type Props = {
  readonly status: ItemStatus;
  /** The words of "none", or null where that is no answer. */
  readonly none: string | null;
  /** Of those words, where they are the question's. */
  readonly noneLanguage?: string;
  readonly onStatus: (status: 'none' | 'declined' | 'unanswered') => void;
};

export const Instead = memo(({ status, none, noneLanguage, onStatus }: Props) => {
  const { say } = useFilling();
  const one = (is: 'none' | 'declined', words: string, lang?: string | undefined) => (
    <button
      type="button"
      className="kith-instead__one"
      lang={lang}
      aria-pressed={status === is}
      onClick={() => onStatus(status === is ? 'unanswered' : is)}
    >
      {words}
    </button>
  );
  return (
    <div className="kith-instead">
      {none === null ? null : one('none', none, noneLanguage)}
      {one('declined', say('declined'))}
    </div>
  );
});
