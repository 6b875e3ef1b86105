/**
 * Every number in a reply to somebody who does not look after the map is a figure that small-numbers made, or it is known
 * not to be about people. A new number fails here until somebody has said which.
 */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ShownAverage, ShownCount, ShownShare } from '../../../server/contract/figures.ts';
import { InstrumentDocument } from '../../../server/contract/instrument-document.ts';
import { onlyForRoles } from '../../../server/contract/only-for.ts';
import type { Role } from '../../../server/contract/route.ts';
import { allRoutes } from '../../../server/contract/routes.ts';
import { Scale } from '../../../server/contract/scales.ts';

/** They see single residents anyhow; rounding would hide nothing from them. */
const lookAfterMap: readonly Role[] = ['coordinator', 'administrator'];
const shown = new Set<unknown>([ShownCount, ShownShare, ShownAverage]);
/** What is asked, and never what anybody answered. */
const asked = new Set<unknown>([InstrumentDocument, Scale]);

/** Numbers that count no people of the community, by the end of their path, and why they may leave as they are. */
const notAboutPeople: Readonly<Record<string, string>> = {
  version: 'how often an entry was changed',
  'listAssets.total': 'how many assets are written down, not who answered what',
  'listGroups.total': 'how many groups are written down',
  'listOrganisations.total': 'how many organisations are written down',
  'listGuide.total': 'how many entries the guide has for this role',
  'listInterviews.total': 'how many interviews there are that whoever asks wrote down themselves',
  'listWaves.items.interviews': 'how many interviews whoever asks wrote down themselves',
  'readWaveWork.interviews': 'as of listWaves',
  'readWaveWork.setAside': 'as of listWaves',
  'readJob.done': 'how far the measures are: whoever is no coordinator is told of no other work',
  'readJob.total': 'how many measures there are to work out',
  'followJob.done': 'as of readJob',
  'followJob.total': 'as of readJob',
  population: 'from the census, said by the coordinator',
  latitude: 'where a place is',
  longitude: 'where a place is',
  strength: 'what one respondent said, to whoever wrote it down',
  'items.number': 'as of strength',
  seconds: 'how long one interview took, to whoever wrote it down',
  named: 'how many one respondent named, to whoever wrote it down',
  'base.neighbourhoods': 'how many areas of at least 3 people who answered',
  'base.ageBands': 'how many bands of at least 3 people who answered',
  'figures.neighbourhoods': 'how many areas of at least 3 people, and null where the count is small',
  'figures.ageBands': 'how many bands of at least 3 people, and null where the count is small',
  apart: 'how many circles of at least 10 people',
  number: 'which circle, or which version of an instrument',
};

const holdsNone = [z.ZodString, z.ZodStringFormat, z.ZodEnum, z.ZodLiteral, z.ZodBoolean, z.ZodNull, z.ZodUndefined] as const;

const numbersIn = (schema: z.core.$ZodType, path: string): string[] => {
  if (shown.has(schema) || asked.has(schema)) return [];
  if (onlyForRoles.get(schema)?.roles.every((role) => lookAfterMap.includes(role))) return [];
  if (schema instanceof z.ZodNumber) return [path];
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, field]) => numbersIn(field as z.core.$ZodType, `${path}.${name}`));
  }
  if (schema instanceof z.ZodArray) return numbersIn(schema.element, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => numbersIn(option as z.core.$ZodType, path));
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return numbersIn(schema.unwrap() as z.core.$ZodType, path);
  }
  if (schema instanceof z.ZodPipe) return numbersIn(schema.out, path);
  if (holdsNone.some((kind) => schema instanceof kind)) return [];
  throw new Error(`${path} is of a kind in which numbers are not looked for`);
};

/** The description of the API holds no data at all. */
const forOthers = allRoutes.filter(({ id, who }) => who.some((role) => !lookAfterMap.includes(role)) && !/^readApi/.test(id));
const reasonFor = (path: string) => Object.keys(notAboutPeople).find((end) => `.${path}`.endsWith(`.${end}`));

test('numbers for others are rounded, or not about people', () => {
  const found = forOthers.flatMap(({ id, reply }) => numbersIn(reply, id));
  expect(found.length).toBeGreaterThan(20);
  expect(found.filter((path) => !reasonFor(path))).toEqual([]);
});

test('every reason is still needed', () => {
  const found = forOthers.flatMap(({ id, reply }) => numbersIn(reply, id));
  expect(Object.keys(notAboutPeople).filter((end) => !found.some((path) => `.${path}`.endsWith(`.${end}`)))).toEqual([]);
});

test('the walk finds what is hidden', () => {
  const reply = z.strictObject({ items: z.array(z.strictObject({ people: z.number().nullable(), few: ShownCount })) });
  expect(numbersIn(reply, 'x')).toEqual(['x.items.people']);
});
