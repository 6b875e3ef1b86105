/**
 * Which of the others one knows. Tapped: they know each other; the rest of the page then does not.
 */
import { useCallback } from 'react';
import { type FillingDraft, own, pairKey, setTie } from '../draft.ts';
import { BigChoices } from '../fields/big-choices.tsx';
import { statusOf } from '../leave-page.ts';
import { shortLabelOf } from '../naming.ts';
import type { TiesPage } from '../pages.ts';
import { useFilling } from '../view.ts';

type Props = { readonly draft: FillingDraft; readonly page: TiesPage };

export const TiesContent = ({ draft, page }: Props) => {
  const { say, updateSeen } = useFilling();
  const { ref, others } = page;
  // Pages are made anew with each answer; whom this one is about stays.
  const all = others.join(' ');
  const toggle = useCallback(
    (other: string, on: boolean) =>
      updateSeen((before) => {
        const pairs = all.split(' ').map((one) => pairKey(ref, one));
        // "Prefer not to say" or "none" was said of all of them: that is taken back.
        const isOpen = !pairs.some((pair) => own(before.ties, pair) === 'yes');
        const cleared = isOpen ? pairs.reduce((draft, pair) => setTie(draft, pair, undefined), before) : before;
        return setTie(cleared, pairKey(ref, other), on ? 'yes' : undefined);
      }),
    [updateSeen, ref, all],
  );
  const isAnswered = statusOf(draft, page) === 'answered';
  return (
    <BigChoices
      type="checkbox"
      label={say('tiesAbout', { label: shortLabelOf(draft, ref) })}
      choices={others.map((other) => ({ value: other, label: shortLabelOf(draft, other) }))}
      chosen={isAnswered ? others.filter((other) => own(draft.ties, pairKey(ref, other)) === 'yes') : []}
      onToggle={toggle}
    />
  );
};
