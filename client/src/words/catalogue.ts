/**
 * Every text on screen, in English: one file a feature, one line here.
 */

import { answer } from './en/answer.ts';
import { asking } from './en/asking.ts';
import { assets } from './en/assets.ts';
import { audit } from './en/audit.ts';
import { common } from './en/common.ts';
import { devices } from './en/devices.ts';
import { directory } from './en/directory.ts';
import { door } from './en/door.ts';
import { field } from './en/field.ts';
import { filling } from './en/filling.ts';
import { guide } from './en/guide.ts';
import { handOver } from './en/hand-over.ts';
import { imports } from './en/imports.ts';
import { instruments } from './en/instruments.ts';
import { interviews } from './en/interviews.ts';
import { joins } from './en/joins.ts';
import { map } from './en/map.ts';
import { measures } from './en/measures.ts';
import { paper } from './en/paper.ts';
import { places } from './en/places.ts';
import { rehearsal } from './en/rehearsal.ts';
import { scores } from './en/scores.ts';
import { tellings } from './en/tellings.ts';
import { users } from './en/users.ts';
import { views } from './en/views.ts';
import { waves } from './en/waves.ts';
import { withdraw } from './en/withdraw.ts';

export const en = {
  answer,
  assets,
  asking,
  audit,
  common,
  devices,
  directory,
  door,
  filling,
  field,
  guide,
  handOver,
  imports,
  instruments,
  interviews,
  joins,
  map,
  measures,
  paper,
  places,
  rehearsal,
  scores,
  tellings,
  users,
  views,
  waves,
  withdraw,
} as const;
