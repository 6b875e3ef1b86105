/**
 * People of a service that runs, without each of them going through its door: accounts, roles with last days, and sessions
 * that pages take over. Written into its database by the services' own means.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { createSessionService } from '../../server/accounts/session-service.ts';
import { createCommunityService } from '../../server/communities/community-service.ts';
import { readConfig } from '../../server/config.ts';
import type { HeldRole } from '../../server/contract/accounts.ts';
import { CommunityId } from '../../server/contract/ids.ts';
import { connect } from '../../server/neo4j/connect.ts';
import { cookieOf, giveRole, newUser } from './accounts.ts';
import type { KithInBrowser } from './browser.ts';

type Role = { readonly communityId: string; readonly role: HeldRole; readonly endsOn?: string | null };

export const openBehindTheDoor = async (kith: KithInBrowser) => {
  const connection = await connect(readConfig(kith.environment), { stage: () => undefined, join: true });
  const { store } = connection;
  const sessions = createSessionService(store, { isDemoOffered: async () => false });
  const owner = await newUser({ store }, { name: 'Nobody here', isAdministrator: true });
  return {
    /** @returns its id; nobody has a role in it. */
    newCommunity: async (name: string, timezone = 'Europe/London'): Promise<string> => {
      const id = CommunityId.parse(randomUUID());
      await createCommunityService(store).create({ id, name, description: '', population: null, timezone }, owner);
      return id;
    },
    newPerson: async (name: string, roles: readonly Role[]): Promise<string> => {
      const id = await newUser({ store }, { name });
      for (const { communityId, role, endsOn = null } of roles) await giveRole({ store }, id, communityId, role, [], endsOn);
      return id;
    },
    /** The page goes on as that person; other pages of its context too. */
    comeIn: async (page: Page, userId: string): Promise<void> => {
      const [name = '', value = ''] = (await cookieOf({ store, sessions }, userId)).split('=');
      const { hostname: domain } = new URL(kith.address);
      const kept = { name, value, domain, path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;
      await page.context().addCookies([kept]);
    },
    close: () => connection.close(),
  };
};

export type BehindTheDoor = Awaited<ReturnType<typeof openBehindTheDoor>>;
