/**
 * `npm run third-party`: writes docs/third-party.md, the list of what Kith is built with, from what is installed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { rootFolder } from '../config.ts';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

/** The list as Markdown, sorted by name; the same lock file always gives the same text. */
const thirdPartyList = (): string => {
  const lock = Lock.parse(JSON.parse(readFileSync(join(rootFolder, 'package-lock.json'), 'utf8')));
  const rows = Object.entries(lock.packages)
    .filter(([path]) => path.startsWith('node_modules/'))
    .map(([path, one]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), ...one }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : (a.version ?? '').localeCompare(b.version ?? '')));
  const lines = rows.map(
    ({ name, version, license, dev }) =>
      `| ${name} | ${version ?? ''} | ${license ?? 'see its package'} | ${dev ? 'the pages, building or testing' : 'running'} |`,
  );
  return [
    '# What Kith is built with',
    '',
    'Made by `npm run third-party` from package-lock.json. Neo4j Community Edition (GPL-3.0) is not among them: it is fetched on the first start and runs as a process of its own.',
    '',
    '| package | version | licence | for |',
    '|---|---|---|---|',
    ...new Set(lines),
    '',
  ].join('\n');
};

writeFileSync(join(rootFolder, 'docs/third-party.md'), thirdPartyList());
