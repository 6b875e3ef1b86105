/**
 * The real village that figures are given for; undefined where ../shared/data is not there.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../../server/config.ts';
import type { Files } from '../support/browser.ts';

const folder = join(rootFolder, '../shared/data/karnataka-villages');

export const village28: Files | undefined = existsSync(folder)
  ? {
      community: 'Village 28',
      wave: 'Wave 1',
      mapping: 'karnataka-villages',
      people: join(folder, 'village-28-meta.csv'),
      ties: join(folder, 'village-28-edges.csv'),
    }
  : undefined;
