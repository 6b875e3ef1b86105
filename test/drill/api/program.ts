/**
 * Schemathesis itself, of one version for everybody.
 */
import { existsSync } from 'node:fs';
import { readConfig } from '../../../server/config.ts';
import { installed, programOf } from '../../support/python.ts';

const wanted = [readConfig().cacheFolder, 'schemathesis', '4.32.5', 'st'] as const;

export const hasSchemathesis = (): boolean => existsSync(programOf(...wanted));

/** @returns its path; it is fetched once. @throws Error when there is no Python 3 with venv, or no way to fetch it. */
export const fetchSchemathesis = (): Promise<string> => installed(...wanted);
