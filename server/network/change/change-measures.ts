/** Measures of what changed between two waves. */
import type { ChangeMeasure } from './change-measure.ts';
import {
  namedChange,
  qapCorrelation,
  qapP,
  reciprocityChange,
  residentsJoined,
  residentsLeft,
  residentsStayed,
} from './people-change.ts';
import { tiesDissolved, tiesFormed, tiesJaccard, tiesPersisted, tiesTurnover } from './tie-change.ts';

export const changeMeasures: readonly ChangeMeasure[] = [
  tiesPersisted,
  tiesDissolved,
  tiesFormed,
  tiesJaccard,
  tiesTurnover,
  residentsStayed,
  residentsLeft,
  residentsJoined,
  qapCorrelation,
  qapP,
  namedChange,
  reciprocityChange,
];
