/**
 * Entries of the log in words.
 */
import type { AuditEntry, LoggedRole } from '#contract/audit';
import { t } from '../words/words.ts';

/** Those who are nobody's account. */
export const others = ['nobody', 'command line', 'schedule'] as const;

export const sayOther = (actor: string): string | undefined => {
  const known = others.find((one) => one === actor);
  return known && t(`audit.others.${known}`);
};

/** Accounts of the demo are nobody's and have no names. */
const isDemo = (actor: string): boolean => actor.startsWith('00000000-0000-4000-8000-00000000');

export const sayAccount = (id: string, name: string): string =>
  name || t(isDemo(id) ? 'audit.demoAccount' : 'audit.formerAccount');

export const sayActor = ({ actor, actorName }: AuditEntry): string => sayOther(actor) ?? sayAccount(actor, actorName);

export const sayAction = ({ action, outcome }: AuditEntry): string => {
  const what = t(`audit.actions.${action}`);
  if (outcome === 'late') return t('audit.late', { what });
  return outcome === 'refused' && action !== 'access-refused' && action !== 'sign-in-refused'
    ? t('audit.refused', { what })
    : what;
};

const sayRole = ({ role, endsOn, waves }: LoggedRole): string => {
  const name = t(`door.roles.${role}`);
  const until = endsOn === null ? name : t('audit.roleUntil', { role: name, date: endsOn });
  return role === 'researcher' ? t('audit.roleInWaves', { role: until, count: waves }) : until;
};

const sayRoles = (roles: readonly LoggedRole[]): string =>
  roles.length === 0 ? t('audit.noRole') : roles.map(sayRole).join(', ');

/** What else an entry says: how many, why, from which roles to which. */
export const sayMore = ({ count, reason, change }: AuditEntry): readonly string[] => [
  ...(count === null ? [] : [t('audit.shown', { count })]),
  ...(reason ? [t('audit.reason', { reason })] : []),
  ...(change ? [t('audit.change', { before: sayRoles(change.before), after: sayRoles(change.after) })] : []),
];

/** Empty where an entry is about nothing in particular. */
export const sayAbout = ({ subject, about }: AuditEntry): string => {
  if (subject === '') return '';
  if (about === null) return t('audit.gone');
  const name = about.name ?? about.pseudonym;
  return name === null ? t(`audit.kinds.${about.kind}`) : t(`audit.aboutKinds.${about.kind}`, { name });
};
