/**
 * Groups: people who come together, whether or not anybody has written it down.
 */
import { z } from 'zod';
import { EntryLink, entryBasics, entryRoutes, ListQuery, pageOf, SameName, Visibility } from './directory.ts';
import { MemberId } from './ids.ts';
import { Line, Lines } from './text.ts';

const fields = {
  name: Line(200),
  about: Lines(2000).default(''),
  contact: Lines(500).default(''),
  visibility: Visibility.default('professionals'),
  /** Assets where it meets. */
  meetsAt: z.array(MemberId).max(50).default([]),
};

export const GroupFields = z.strictObject(fields);
export type GroupFields = z.infer<typeof GroupFields>;
export const NewGroup = z.strictObject({ id: MemberId, ...fields });

export const Group = z.strictObject({
  ...entryBasics,
  name: z.string(),
  about: z.string(),
  contact: z.string(),
  visibility: Visibility,
  meetsAt: z.array(EntryLink),
});
export type Group = z.infer<typeof Group>;

const routes = entryRoutes({
  name: 'Group',
  phrase: 'a group',
  plural: 'groups',
  who: ['researcher', 'coordinator'],
  whoRemoves: ['coordinator'],
  query: ListQuery,
  page: pageOf(Group),
  entry: Group,
  fresh: NewGroup,
  fields: GroupFields,
  saved: z.strictObject({ ...Group.shape, sameName: z.array(SameName) }),
});

export const groupRoutes = {
  listGroups: routes.list,
  createGroup: routes.create,
  readGroup: routes.read,
  editGroup: routes.edit,
  removeGroup: routes.remove,
} as const;
