/**
 * Which routes leave an entry in the log: whatever gives out records, names or answers of people, or a file; and whatever
 * takes something about people away.
 */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Preview } from '../../../server/contract/imports.ts';
import { Interview, InterviewSummary } from '../../../server/contract/interviews.ts';
import { Identity, Resident } from '../../../server/contract/residents.ts';
import { allRoutes } from '../../../server/contract/routes.ts';
import { Telling } from '../../../server/contract/tellings.ts';

/** The least by which each is known: a reply that holds all of these fields in one object holds the thing. */
const people = { Resident, Identity, Interview, InterviewSummary, Telling, Preview } as const;

type Schema = z.core.$ZodType;

const parts = (schema: Schema): readonly Schema[] => {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape);
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return [schema.unwrap()];
  if (schema instanceof z.ZodUnion) return schema.options;
  return [];
};

const holdsPeople = (schema: Schema): boolean => {
  const keys = schema instanceof z.ZodObject ? new Set(Object.keys(schema.shape)) : undefined;
  const isOne = Object.values(people).some(({ shape }) => keys && Object.keys(shape).every((key) => keys.has(key)));
  return isOne || parts(schema).some(holdsPeople);
};

/** Files that are about nobody. */
const aboutNobody = new Set(['readApiPage', 'readApiStyle']);

test.each(allRoutes.filter(({ id }) => !aboutNobody.has(id)).map((route) => [route.id, route] as const))('%s', (_, route) => {
  if (route.kind === 'file' || holdsPeople(route.reply)) expect(route.audit).toBeDefined();
});

test('replies that hold people are found', () => {
  const found = allRoutes.filter(({ reply }) => holdsPeople(reply)).map(({ id }) => id);
  expect(found.toSorted()).toEqual(
    [
      ...['listResidents', 'createResident', 'readResident', 'editResident', 'readIdentity', 'saveIdentity'],
      ...[
        'listInterviews',
        'readInterview',
        'mendInterview',
        'listConflicts',
        'readHeld',
        'readTelling',
        'countInterview',
        'previewImport',
      ],
    ].toSorted(),
  );
});

test('nothing about people is taken away, and nobody is let in, without an entry', () => {
  // Entries that are about no people: what these remove is kept as a revision, or is a link of one's own.
  const apart = new Set(['removeAsset', 'removeGroup', 'removeOrganisation', 'removeView']);
  const removing = allRoutes.filter(({ method, id }) => method === 'DELETE' && !apart.has(id));
  const comingIn = ['signIn', 'signInToDemo', 'giveSecondFactor', 'confirmSecondFactor', 'changePassword'];
  const others = ['invite', 'useLink', 'makeResetLink', 'setRoles', 'startImport', 'readNetwork', 'readMeasures'];
  const byId = new Map(allRoutes.map((route) => [route.id, route]));
  const named = [...comingIn, ...others].map((id) => [id, byId.get(id)?.audit] as const);
  expect(removing.length).toBeGreaterThan(3);
  for (const [id, audit] of [...removing.map(({ id, audit }) => [id, audit] as const), ...named]) {
    expect(audit, id).toBeDefined();
  }
});
