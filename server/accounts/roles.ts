/**
 * What the roles mean wherever more than the route table decides.
 */
import type { HeldRole, SessionStage } from '../contract/accounts.ts';

/** In which somebody with several acts until they choose: the one with the most to do in the tool first. */
const usual: readonly HeldRole[] = ['coordinator', 'researcher', 'link-worker', 'organisation', 'panel'];

export const usualRole = (roles: readonly HeldRole[]): HeldRole | undefined => usual.find((role) => roles.includes(role));

/** They see data about single residents, and so need a second factor. */
const seesResidents: ReadonlySet<HeldRole> = new Set(['coordinator', 'researcher', 'link-worker']);

type Account = {
  readonly isAdministrator: boolean;
  readonly hasSecondFactor: boolean;
  /** Held today, in any community. */
  readonly roles: readonly HeldRole[];
};

/**
 * How far a session gets somebody just now. Asked anew each time: an account may come to see residents, or to have an app,
 * long after a session of its began with the password alone.
 * @param proved whether a code was given in this session.
 */
export const stageOf = ({ isAdministrator, hasSecondFactor, roles }: Account, proved: boolean): SessionStage => {
  if (hasSecondFactor) return proved ? 'signed-in' : 'second-factor';
  return isAdministrator || roles.some((role) => seesResidents.has(role)) ? 'enrol' : 'signed-in';
};
