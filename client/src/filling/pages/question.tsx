/**
 * One question, of the respondent or of one they named; one item of a scale.
 */
import { useCallback } from 'react';
import { answerTo, type FillingDraft, setValue } from '../draft.ts';
import { BigChoices } from '../fields/big-choices.tsx';
import { ItemField } from '../fields/item-field.tsx';
import { labelOf } from '../naming.ts';
import type { QuestionPage, ScalePage } from '../pages.ts';
import { useFilling } from '../view.ts';

type QuestionProps = { readonly draft: FillingDraft; readonly page: QuestionPage };

export const QuestionContent = ({ draft, page }: QuestionProps) => (
  <ItemField draft={draft} item={page.item} answer={page.answer} label={page.about === null ? '' : labelOf(draft, page.about)} />
);

type ScaleProps = { readonly draft: FillingDraft; readonly page: ScalePage };

export const ScaleContent = ({ draft, page }: ScaleProps) => {
  const { updateSeen, language } = useFilling();
  const { answer, block } = page;
  const { value } = answerTo(draft, answer);
  const choose = useCallback(
    (code: string) => updateSeen((before) => setValue(before, answer, Number(code))),
    [updateSeen, answer],
  );
  const { choices } = block.asked;
  return (
    <BigChoices
      type="radio"
      language={language}
      // Numbers alone, as from 0 to 10, stand beside one another.
      inRow={choices.length > 5 && choices.every(({ label }) => label.length <= 2)}
      choices={choices.map(({ code, label }) => ({ value: String(code), label }))}
      chosen={value === null ? [] : [String(value)]}
      onToggle={choose}
    />
  );
};
