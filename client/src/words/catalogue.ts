/**
 * Every text on screen, in English: one file a feature, one line here.
 */
import { common } from './en/common.ts';
import { map } from './en/map.ts';
import { measures } from './en/measures.ts';

export const en = { common, map, measures } as const;
