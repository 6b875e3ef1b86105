/**
 * What the log speaks of.
 */
import { z } from 'zod';

/** About accounts, and about the whole of Kith: what an administrator looks after. */
export const SiteAction = z.enum([
  'signed-in',
  'password-given',
  'sign-in-refused',
  'signed-out',
  'device-handed-over',
  'device-taken-back',
  'second-step-set-up',
  'password-changed',
  'link-made',
  'link-withdrawn',
  'link-used',
  'roles-changed',
  'account-disabled',
  'account-enabled',
  'backup-written',
  'backup-restored',
]);

export const AuditAction = z.enum([
  ...SiteAction.options,
  'community-begun',
  'community-changed',
  'residents-listed',
  'resident-added',
  'resident-opened',
  'resident-changed',
  'resident-removed',
  'identity-opened',
  'identity-changed',
  'identity-erased',
  'interviews-listed',
  'interview-opened',
  'interview-changed',
  'interview-withdrawn',
  'device-freed',
  'device-refused',
  'device-key-given',
  'self-link-made',
  'self-link-withdrawn',
  'wave-changed',
  'instrument-changed',
  'rows-previewed',
  'wave-imported',
  'rows-exported',
  'network-opened',
  'figures-opened',
  'figures-downloaded',
  'members-joined',
  'members-parted',
  'access-refused',
]);
export type AuditAction = z.infer<typeof AuditAction>;
