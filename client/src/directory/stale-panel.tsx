/**
 * Two people changed the same entry: the fields that differ, in words.
 */
import { StaleChoice } from '../ui/stale-choice.tsx';
import { t } from '../words/words.ts';
import { type FormValues, sayValue } from './form-values.ts';
import type { FieldSpec } from './kinds.ts';

type Props = {
  readonly fields: readonly FieldSpec[];
  readonly mine: FormValues;
  readonly theirs: FormValues;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
};

export const StalePanel = ({ fields, mine, theirs, ...choose }: Props) => (
  <StaleChoice
    {...choose}
    fields={fields.map(({ name }) => ({
      label: t(`directory.field.${name}`),
      mine: sayValue(mine[name]),
      theirs: sayValue(theirs[name]),
    }))}
  />
);
