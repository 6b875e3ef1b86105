import type { Basis, Drawn, IntervalKind } from '../measure.ts';

/** What a descriptor says beside how it is worked out; nothing that a reader needs is left out. */
export type Wording = {
  readonly id: string;
  readonly label: string;
  readonly question: string;
  readonly caveats: readonly string[];
  readonly formula: string;
  readonly reference: string;
  readonly convention?: string;
  readonly interval: IntervalKind;
  readonly drawn?: Drawn;
  readonly basis: Basis;
};
