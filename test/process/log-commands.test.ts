/**
 * What is done on the command line stands in the log too; and a log whose newest entries were taken out, end and all, is
 * told from what was noted of it outside the database.
 */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notedEndPath } from '../../server/audit/noted-end.ts';
import type { AuditEntry } from '../../server/contract/audit.ts';
import { plainMapping, tieColumns } from '../support/imports/import-files.ts';
import { runJob } from '../support/kith-process.ts';
import { type OwnStore, startOwnStore } from '../support/own-store.ts';

let own: OwnStore;
beforeAll(async () => {
  own = await startOwnStore();
  const { connection } = own;
  const { boltPort = 0, storeId = '' } = connection.embedded ?? {};
  await connection.folder.writeRun({
    pid: process.pid,
    boltPort,
    storeId,
    password: connection.folder.password,
    address: null,
  });
});
afterAll(() => own.close());

const job = async (name: string, ...words: string[]) => {
  const began = runJob(name, words, { KITH_DATA: join(own.folder, 'data'), NEO4J_URI: '' });
  const code = await began.ended;
  return { code, printed: began.printed(), said: began.said() };
};
const everything = async (): Promise<AuditEntry[]> => (await own.services.audit.listSite({ limit: 100 })).items;
const said = (entries: readonly AuditEntry[]) =>
  entries.map(({ actor, role, action, outcome, subject }) => [actor, role, action, outcome, subject]);

test('an import and measures of a stored wave are in the log of their community', async () => {
  const [mapping, ties] = [join(own.folder, 'mapping.yaml'), join(own.folder, 'ties.csv')];
  await writeFile(mapping, plainMapping);
  await writeFile(ties, `${tieColumns}\n1,1,2,,help,2\n`);
  const place = ['--community', 'Elm Planted', '--wave', 'One'];
  const imported = await job('import', ...place, '--mapping', mapping, '--ties', ties, '--create-named');
  expect(imported.code, imported.said).toBe(0);
  expect((await job('analyse', ...place)).code).toBe(0);
  const [community] = await own.services.communities.list();
  const { items } = await own.services.audit.list(community?.id ?? '', { limit: 10 });
  expect(items.map(({ actor, action, outcome }) => [actor, action, outcome])).toEqual([
    ['command line', 'figures-opened', 'done'],
    ['command line', 'wave-imported', 'done'],
  ]);
  expect(items.map(({ about }) => [about?.kind, about?.name])).toEqual([
    ['wave', 'One'],
    ['import', 'One'],
  ]);
}, 240_000);

test('a backup is in the log, also one that could not be written, and tells where the log ends', async () => {
  const file = join(own.folder, 'one.gz');
  const written = await job('backup', file);
  expect(written.code, written.said).toBe(0);
  const { entries, hash } = await own.services.audit.end();
  expect(written.printed).toContain(`--entry ${entries} --hash ${hash}`);
  expect((await job('backup', file)).code).toBe(2);
  expect(said(await everything()).slice(0, 3)).toEqual([
    ['command line', '', 'backup-written', 'refused', ''],
    ['command line', '', 'backup-written', 'done', ''],
    ['command line', '', 'backup-written', 'done', ''],
  ]);
}, 240_000);

const driver = () => own.services.driver;
/** What somebody does who has the database and knows how the log is made. */
const cutOff = async () => {
  await driver().executeQuery(`MATCH (head:AuditHead {id: 'audit'}) MATCH (last:AuditEntry {number: head.number})
    SET head.number = head.number - 1, head.hash = last.previous DETACH DELETE last`);
};
const add = (subject: string) =>
  own.services.audit.add({ actor: 'nobody', action: 'signed-in', outcome: 'done', communityIds: [], subject });

test('an end that was taken out is told by what was noted when the log was last followed', async () => {
  const first = await job('audit-verify');
  expect([first.code, first.printed]).toEqual([0, expect.stringContaining('The log is whole')]);
  await add('later');
  await cutOff();
  // What came after the last time is gone without a trace, as the command says.
  expect((await job('audit-verify')).code).toBe(0);
  const { entries } = await own.services.audit.end();
  await cutOff();
  const gone = await job('audit-verify');
  expect([gone.code, gone.printed]).toEqual([
    1,
    expect.stringContaining(`Entry ${entries} was noted, and is not there any more.`),
  ]);
  await add('in its place');
  expect((await job('audit-verify')).printed).toContain(`Entry ${entries} is not the one that was noted.`);
}, 240_000);

test('an end that somebody wrote down on paper is looked for too', async () => {
  // What was noted here of the log as it was before somebody cut it off.
  await rm(notedEndPath(join(own.folder, 'data')));
  const { entries, hash } = await own.services.audit.end();
  const wrong = await job(
    'audit-verify',
    '--entry',
    String(entries),
    '--hash',
    hash.replace(/./, (sign) => (sign === 'a' ? 'b' : 'a')),
  );
  expect(wrong.printed).toContain(`Entry ${entries} is not the one that was noted.`);
  expect((await job('audit-verify', '--entry', String(entries), '--hash', hash)).code).toBe(0);
  for (const words of [['--entry', '1'], ['--hash', hash], ['--entry', 'x', '--hash', hash], ['more']]) {
    expect((await job('audit-verify', ...words)).code, words.join(' ')).toBe(2);
  }
}, 240_000);

test('a backup that is put back says so, and what the log was that it replaced', async () => {
  const { entries, hash } = await own.services.audit.end();
  await own.connection.folder.forgetRun();
  await own.connection.close();
  const restored = await job('restore', join(own.folder, 'one.gz'), '--replace');
  expect(restored.code, restored.said).toBe(0);
  expect(restored.printed).toContain(`The log before ended with entry ${entries}: ${hash}`);
  const followed = await job('audit-verify');
  expect(followed.code, followed.printed).toBe(0);
}, 240_000);
