/**
 * What a resident is called on the working map: eight random signs that say nothing about the person, without letters
 * that are taken for one another.
 */
import { randomInt } from 'node:crypto';

const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const some = (count: number): string => Array.from({ length: count }, () => signs[randomInt(signs.length)]).join('');

/** Such as "K7M2-Q4XP"; 6.5 × 10^11 of them, unique in a community by a constraint. */
export const makePseudonym = (): string => `${some(4)}-${some(4)}`;
