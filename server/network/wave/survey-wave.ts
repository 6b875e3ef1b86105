/**
 * What a wave of a survey found, as the measures see it: residents, assets, groups and organisations, who named whom in
 * answer to which name generator, and how organisations, groups and assets hang together.
 */
export type SurveyMember = {
  readonly id: string;
  readonly kind: 'resident' | 'asset' | 'group' | 'organisation';
  /** Of a resident where they live, of anything else where it is; null where nobody has said. */
  readonly area: string | null;
  /** Of residents; null where nobody has said, or they would not. */
  readonly ageBand: string | null;
  /** Was to be asked. */
  readonly listed: boolean;
  readonly answered: boolean;
};

export type SurveyGenerator = {
  readonly code: string;
  readonly label: string;
  /** `people` asks whom one turns to, `uses` what one goes to or takes part in. */
  readonly asksFor: 'people' | 'uses';
};

/** One place a tie; `from` and `to` are places in `members`, `generator` in `generators`. */
export type SurveyTies = {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly generator: ArrayLike<number>;
  /** How strong or how often, as it was said; null where it was not. */
  readonly strength: ArrayLike<number | null>;
  /** Both ends said so. */
  readonly confirmed: ArrayLike<boolean>;
};

/** Pairs of places in `members`. */
export type SurveyLinks = {
  /** Organisation, asset. */
  readonly runs: readonly (readonly [number, number])[];
  /** Organisation, organisation: each pair once. */
  readonly worksWith: readonly (readonly [number, number])[];
  /** Group, asset. */
  readonly meetsAt: readonly (readonly [number, number])[];
};

export type SurveyWave = {
  readonly members: readonly SurveyMember[];
  readonly generators: readonly SurveyGenerator[];
  readonly ties: SurveyTies;
  readonly links: SurveyLinks;
};

export const noLinks: SurveyLinks = { runs: [], worksWith: [], meetsAt: [] };
