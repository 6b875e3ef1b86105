/**
 * Every text on screen, in English: one file a feature, one line here.
 */
import { assets } from './en/assets.ts';
import { audit } from './en/audit.ts';
import { common } from './en/common.ts';
import { directory } from './en/directory.ts';
import { door } from './en/door.ts';
import { guide } from './en/guide.ts';
import { imports } from './en/imports.ts';
import { interviews } from './en/interviews.ts';
import { map } from './en/map.ts';
import { measures } from './en/measures.ts';
import { places } from './en/places.ts';
import { users } from './en/users.ts';
import { views } from './en/views.ts';

export const en = {
  assets,
  audit,
  common,
  directory,
  door,
  guide,
  imports,
  interviews,
  map,
  measures,
  places,
  users,
  views,
} as const;
