/**
 * Where somebody stands after the community or the role became another: on the same page where there is one for them.
 */
import type { HeldRole } from '#contract/accounts';
import { menuFor } from '../menu.ts';

type Who = { readonly role: HeldRole | undefined; readonly isAdministrator: boolean };

/** @returns the address of the same page in that community, or of the community's first page where it is not for them. */
export const sameOrFirstPage = (pathname: string, communityId: string, who: Who): string => {
  const [, , from, page] = pathname.split('/');
  const first = `/communities/${communityId}`;
  if (!page || !menuFor(who).some(({ path }) => path === page)) return first;
  // What stands below a page, such as one entry, is of its own community.
  return from === communityId ? pathname : `${first}/${page}`;
};
