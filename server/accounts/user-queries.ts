import { z } from 'zod';
import { UserAccount } from '../contract/users.ts';
import { boltInt, defineQuery } from '../neo4j/query.ts';

const userId = z.uuid();
const IdRow = z.object({ id: z.string() });

export const findUsers = defineQuery(
  'accounts/find-users',
  'read',
  z.object({
    q: z.string().nullable(),
    afterSort: z.string().nullable(),
    afterId: z.string().nullable(),
    limit: boltInt(z.int()),
  }),
  z.object({ id: z.string(), sort: z.string(), total: z.number() }),
);
export const readUsers = defineQuery(
  'accounts/read-users',
  'read',
  z.object({ ids: z.array(z.uuid()) }),
  z.object(UserAccount.shape),
);
export const lockAdministrators = defineQuery(
  'accounts/lock-administrators',
  'write',
  z.object({}),
  z.object({ administrators: z.number() }),
);
export const listAdministrators = defineQuery('accounts/list-administrators', 'read', z.object({}), IdRow);
export const disableUser = defineQuery('accounts/disable-user', 'write', z.object({ userId }), IdRow);
export const makeAdministrator = defineQuery(
  'accounts/make-administrator',
  'write',
  z.object({ emailKey: z.string() }),
  z.object({ id: z.string(), name: z.string(), email: z.string(), disabled: z.boolean() }),
);
export const enableUser = defineQuery('accounts/enable-user', 'write', z.object({ userId }), IdRow);
