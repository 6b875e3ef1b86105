/**
 * The ages of one area: how many to ask, and how many in a hundred live there.
 */
import { TextField } from '../ui/field.tsx';
import { t } from '../words/words.ts';
import { cellKey, shareOf, type TargetDraft, typedAt, wantOf } from './target-draft.ts';

type Props = {
  readonly neighbourhoodId: string | null;
  readonly ages: readonly string[];
  readonly draft: TargetDraft;
  readonly onChange: (draft: TargetDraft) => void;
};

export const AreaFields = ({ neighbourhoodId, ages, draft, onChange }: Props) =>
  ages.map((age) => {
    const key = cellKey(neighbourhoodId, age);
    const typed = typedAt(draft, key);
    const words = { band: age };
    const wrong = (label: string, number: number | null, message: 'asking.targets.wrong' | 'asking.targets.wrongShare') =>
      Number.isNaN(number) ? t(message, { label }) : undefined;
    const [want, share] = [t('asking.targets.wantOf', words), t('asking.targets.shareOf', words)];
    return (
      <div key={key} className="kith-numbers">
        <TextField
          label={want}
          width={5}
          inputMode="numeric"
          error={wrong(want, wantOf(typed), 'asking.targets.wrong')}
          value={typed.want}
          onChange={(text) => onChange(new Map([...draft, [key, { ...typed, want: text }]]))}
        />
        <TextField
          label={share}
          width={5}
          inputMode="decimal"
          error={wrong(share, shareOf(typed), 'asking.targets.wrongShare')}
          value={typed.share}
          onChange={(text) => onChange(new Map([...draft, [key, { ...typed, share: text }]]))}
        />
      </div>
    );
  });
