/**
 * When two names are the same: on a device that compares them without a network, and in the service.
 */

/** Names are the same when they differ only in capitals, spaces at the ends or Unicode form. */
export const nameKey = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
