/**
 * Organisations: bodies with a name of their own, which run assets and work with one another.
 */
import { z } from 'zod';
import { EntryLink, entryBasics, entryRoutes, ListQuery, pageOf, SameName, Visibility } from './directory.ts';
import { MemberId } from './ids.ts';
import { Line, Lines } from './text.ts';

/** Only addresses a browser may be sent to: a `javascript:` address would run on our page. */
const Website = z
  .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'must be a web address that begins with http:// or https://' })])
  .refine((text) => text.length <= 500, 'must be at most 500 characters')
  .meta({ maxLength: 500 });

const fields = {
  name: Line(200),
  about: Lines(2000).default(''),
  contact: Lines(500).default(''),
  website: Website.default(''),
  visibility: Visibility.default('professionals'),
  /** Organisations it works with; said by either, true of both. */
  worksWith: z.array(MemberId).max(50).default([]),
};

export const OrganisationFields = z.strictObject(fields);
export type OrganisationFields = z.infer<typeof OrganisationFields>;
export const NewOrganisation = z.strictObject({ id: MemberId, ...fields });

export const Organisation = z.strictObject({
  ...entryBasics,
  name: z.string(),
  about: z.string(),
  contact: z.string(),
  website: z.string(),
  visibility: Visibility,
  worksWith: z.array(EntryLink),
  /** Assets it runs; said in the asset's own entry. */
  runs: z.array(EntryLink),
});
export type Organisation = z.infer<typeof Organisation>;

const routes = entryRoutes({
  name: 'Organisation',
  phrase: 'an organisation',
  plural: 'organisations',
  who: ['researcher', 'coordinator'],
  whoRemoves: ['coordinator'],
  query: ListQuery,
  page: pageOf(Organisation),
  entry: Organisation,
  fresh: NewOrganisation,
  fields: OrganisationFields,
  saved: z.strictObject({ ...Organisation.shape, sameName: z.array(SameName) }),
});

export const organisationRoutes = {
  listOrganisations: routes.list,
  createOrganisation: routes.create,
  readOrganisation: routes.read,
  editOrganisation: routes.edit,
  removeOrganisation: routes.remove,
} as const;
