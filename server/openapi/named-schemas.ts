/**
 * The wire schemas that have a name: what the contract exports, under the name by which it exports it. Anything else
 * that a route takes or answers is named after the route.
 */
import { z } from 'zod';
import * as accounts from '../contract/accounts.ts';
import * as assets from '../contract/assets.ts';
import * as audit from '../contract/audit.ts';
import * as auditAction from '../contract/audit-action.ts';
import * as boundary from '../contract/boundary.ts';
import * as communities from '../contract/communities.ts';
import * as connections from '../contract/connections.ts';
import * as directory from '../contract/directory.ts';
import * as fieldQuality from '../contract/field-quality.ts';
import * as fieldTargets from '../contract/field-targets.ts';
import * as fieldTeam from '../contract/field-team.ts';
import * as fieldWork from '../contract/field-work.ts';
import * as groups from '../contract/groups.ts';
import * as ids from '../contract/ids.ts';
import * as mapping from '../contract/import-mapping.ts';
import * as imports from '../contract/imports.ts';
import * as instrumentDocument from '../contract/instrument-document.ts';
import * as instruments from '../contract/instruments.ts';
import * as interviews from '../contract/interviews.ts';
import * as jobs from '../contract/jobs.ts';
import * as measures from '../contract/measures.ts';
import * as network from '../contract/network.ts';
import * as openapi from '../contract/openapi.ts';
import * as organisations from '../contract/organisations.ts';
import * as people from '../contract/people.ts';
import * as places from '../contract/places.ts';
import * as problem from '../contract/problem.ts';
import * as residents from '../contract/residents.ts';
import * as scales from '../contract/scales.ts';
import * as users from '../contract/users.ts';
import * as views from '../contract/views.ts';

const contracts: readonly Readonly<Record<string, unknown>>[] = [
  accounts,
  assets,
  audit,
  auditAction,
  boundary,
  communities,
  connections,
  directory,
  fieldQuality,
  fieldTargets,
  fieldTeam,
  fieldWork,
  groups,
  ids,
  mapping,
  imports,
  instrumentDocument,
  instruments,
  interviews,
  jobs,
  measures,
  network,
  openapi,
  organisations,
  people,
  places,
  problem,
  residents,
  scales,
  users,
  views,
];

/** Name and schema of each, in the order of the contract; a name is there once. */
export const namedSchemas = (): ReadonlyMap<string, z.ZodType> => {
  const named = new Map<string, z.ZodType>();
  for (const contract of contracts) {
    for (const [name, schema] of Object.entries(contract)) {
      if (!(schema instanceof z.ZodType)) continue;
      if (named.has(name)) throw new Error(`two wire schemas are called ${name}`);
      named.set(name, schema);
    }
  }
  return named;
};
