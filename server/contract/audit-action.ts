/**
 * What the log speaks of.
 */
import { z } from 'zod';

export const AuditAction = z.enum([
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'second-step-set-up',
  'password-changed',
  'link-made',
  'link-withdrawn',
  'link-used',
  'roles-changed',
  'community-begun',
  'community-changed',
  'account-disabled',
  'account-enabled',
  'resident-opened',
  'identity-opened',
  'identity-changed',
  'identity-erased',
  'interview-opened',
  'network-opened',
  'figures-opened',
  'rows-exported',
  'access-refused',
]);
export type AuditAction = z.infer<typeof AuditAction>;
