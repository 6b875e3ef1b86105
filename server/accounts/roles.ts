/**
 * What the roles mean wherever more than the route table decides.
 */
import type { HeldRole } from '../contract/accounts.ts';

/** In which somebody with several acts until they choose: the one with the most to do in the tool first. */
const usual: readonly HeldRole[] = ['coordinator', 'researcher', 'link-worker', 'organisation', 'panel'];

export const usualRole = (roles: readonly HeldRole[]): HeldRole | undefined => usual.find((role) => roles.includes(role));

/** They see data about single residents, and so need a second factor. */
const seesResidents: ReadonlySet<HeldRole> = new Set(['coordinator', 'researcher', 'link-worker']);

export const needsSecondFactor = (user: { readonly isAdministrator: boolean; readonly roles: readonly HeldRole[] }): boolean =>
  user.isAdministrator || user.roles.some((role) => seesResidents.has(role));
