/**
 * Every text on screen, in English: one file a feature, one line here.
 */
import { common } from './en/common.ts';
import { directory } from './en/directory.ts';
import { interviews } from './en/interviews.ts';
import { map } from './en/map.ts';
import { measures } from './en/measures.ts';

export const en = { common, directory, interviews, map, measures } as const;
