/**
 * Who may make links. With one for somebody's new password its maker could sign in as that person, and must not get further
 * than they are themselves.
 */
import type { Run } from '../neo4j/store.ts';
import { listReach, listStandings, readUser } from './account-queries.ts';
import { isDemoId, type Viewer } from './viewer.ts';

/** Who makes links on the command line: whoever can run commands may do everything. */
export const commandLine = 'command line';

/** A session that somebody else got hold of must not become an account of theirs. */
export const ownPassword = 'This is your own account: change your password on its page, with the one you have.';

/** Somebody who makes a link, and what they look after. */
type Maker = { readonly isAdministrator: boolean; readonly communityIds: readonly string[] };

/** @param communityIds where somebody holds a role, also one whose term is over. */
export const mayReset = (maker: Maker, reach: { isAdministrator: boolean; communityIds: readonly string[] }): boolean =>
  maker.isAdministrator || (!reach.isAdministrator && reach.communityIds.every((id) => maker.communityIds.includes(id)));

export const toMaker = ({ isAdministrator, standings }: Viewer): Maker => ({
  isAdministrator,
  communityIds: standings.filter(({ acting }) => acting === 'coordinator').map(({ communityId }) => communityId),
});

const readMaker = async (run: Run, userId: string): Promise<Maker | undefined> => {
  if (userId === commandLine) return { isAdministrator: true, communityIds: [] };
  const [user] = await run(readUser, { userId });
  if (!user || user.disabled) return undefined;
  const coordinated = (await run(listStandings, { userId })).filter(({ role }) => role === 'coordinator');
  return { isAdministrator: user.isAdministrator, communityIds: coordinated.map(({ communityId }) => communityId) };
};

/** Asked again when the link is used: somebody may have come to reach further since, or whoever made it less far. */
export const stillMayReset = async (run: Run, { by, userId }: { by: string; userId: string }): Promise<boolean> => {
  const [reach] = await run(listReach, { userId });
  const maker = await readMaker(run, by);
  return reach !== undefined && maker !== undefined && mayReset(maker, reach);
};

/** An invitation lets somebody in for as long as whoever made it could still let them in. */
export const stillMayInvite = async (run: Run, { by, communityId }: { by: string; communityId: string }): Promise<boolean> => {
  if (isDemoId(by)) return true;
  const maker = await readMaker(run, by);
  return maker !== undefined && (maker.isAdministrator || maker.communityIds.includes(communityId));
};
