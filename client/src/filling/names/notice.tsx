/**
 * What became of a name that is there already, is the respondent's own, or finds no room; and the way out where it was meant
 * otherwise.
 */
import type { NamesBlock } from '#contract/instrument-document';
import type { FillingDraft } from '../draft.ts';
import { kindOf } from '../leave-page.ts';
import { type AfterNaming, addWords, asAnother, labelOf, type NamingOutcome, removeRef } from '../naming.ts';
import { useFilling } from '../view.ts';

export type Noticed = Exclude<NamingOutcome, { readonly is: 'added' }> & { readonly words: string };

type Props = {
  readonly noticed: Noticed | undefined;
  readonly block: NamesBlock;
  readonly draft: FillingDraft;
  readonly onName: (act: (now: FillingDraft) => AfterNaming) => void;
};

export const NoticeOfNaming = ({ noticed, block, draft, onName }: Props) => {
  const { say } = useFilling();
  const sayIt = (): readonly [string, string?, (() => void)?] => {
    switch (noticed?.is) {
      case 'same': {
        const label = labelOf(draft, noticed.ref);
        const split = (now: FillingDraft) => asAnother(removeRef(now, block.key, noticed.ref), block, noticed.ref);
        return [say('same', { label }), say('another', { label }), () => onName(split)];
      }
      case 'here': {
        const label = labelOf(draft, noticed.ref);
        return [say('here', { label }), say('another', { label }), () => onName((now) => asAnother(now, block, noticed.ref))];
      }
      case 'yourself': {
        const { words } = noticed;
        const other = (now: FillingDraft) => addWords(now, block, { words, kind: kindOf(now, block), sure: 'not-me' });
        return [say('yourself'), say('notMe', { label: words }), () => onName(other)];
      }
      case 'full':
        return [say('full', { count: block.max })];
      case 'unusable':
        return [say('missing.unusable')];
      case undefined:
        return [''];
    }
  };
  const [message, other, onOther] = sayIt();
  return (
    <div className={message === '' ? undefined : 'kith-notice'}>
      <p className="nhsuk-body" role="status">
        {message}
      </p>
      {other && onOther ? (
        <button type="button" className="kith-name-chip" onClick={onOther}>
          {other}
        </button>
      ) : null}
    </div>
  );
};
