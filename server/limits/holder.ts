/**
 * Whom an address stands for, as far as limits are concerned.
 */
import { isIP } from 'node:net';

/** What one person may hold: one address, or the 64 bits that a provider hands to one connection. */
export const holderOf = (address: string): string => {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4 !== undefined || isIP(address) !== 6) return v4 ?? address;
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const given = head.split(':').filter(Boolean);
  const missing = address.includes('::') ? 8 - given.length - tail.split(':').filter(Boolean).length : 0;
  return [...given, ...Array<string>(missing).fill('0'), ...tail.split(':')].slice(0, 4).join(':');
};
