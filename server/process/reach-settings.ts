/**
 * Settings about how Kith is reached: what it listens on, the names it answers to, and whose word it takes about a
 * request that came through a proxy.
 */
import { isIP } from 'node:net';
import { z } from 'zod';

const loopbackNames = new Set(['localhost', '127.0.0.1', '::1']);

/** Whether a host name or address, with or without brackets, is this very computer. */
export const isLoopback = (host: string): boolean => loopbackNames.has(host.replace(/^\[|\]$/g, '').toLowerCase());

/** Whether anybody but this computer is meant to come in, directly or through a proxy. */
export const isPublic = (reach: {
  readonly bind: string;
  readonly names: readonly string[];
  readonly trustProxy: TrustedProxies;
}): boolean => !isLoopback(reach.bind) || reach.names.length > 0 || reach.trustProxy !== undefined;

/** How many proxies stand in front, or their addresses; undefined believes nobody. */
export type TrustedProxies = number | readonly string[] | undefined;

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter(Boolean);

const isAddress = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  // A range of all addresses would believe everybody.
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (version === 4 ? 32 : 128));
};

const readTrusted = (text: string): TrustedProxies | null => {
  if (/^\d+$/.test(text)) return Number(text) <= 10 ? Number(text) || undefined : null;
  const addresses = listOf(text);
  return addresses.length > 0 && addresses.every(isAddress) ? addresses : null;
};

/** `1` for one proxy, or the proxies' addresses: `10.0.0.2, 192.168.5.0/24`. Without it X-Forwarded-* is never believed. */
export const TrustProxy = z.string().transform((text, context): TrustedProxies => {
  const trusted = readTrusted(text.trim());
  if (trusted !== null) return trusted;
  context.addIssue({
    code: 'custom',
    message: 'must be how many proxies stand in front of Kith, such as 1, or their addresses, such as 10.0.0.2 or 10.0.0.0/24',
  });
  return z.NEVER;
});

const isHostName = (text: string): boolean =>
  text.length <= 253 && text.split('.').every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label));

/** `kith.example.org`; several are separated by commas. */
export const PublicNames = z.string().transform((text, context): readonly string[] => {
  const names = listOf(text);
  if (names.every(isHostName)) return names;
  context.addIssue({ code: 'custom', message: 'must be a name such as kith.example.org, without https:// and without a port' });
  return z.NEVER;
});
