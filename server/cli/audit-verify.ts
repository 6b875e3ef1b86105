/**
 * `npm run audit:verify`: follows the log from its first entry to its last. Exit code 0 when nothing was changed, 1 when
 * something was, or when the database cannot be reached, 2 when the command is wrong.
 */
import { parseArgs } from 'node:util';
import { type AuditEnd, createAuditService } from '../audit/audit-service.ts';
import { notedEndPath, noteEnd, readNotedEnd } from '../audit/noted-end.ts';
import { readConfig } from '../config.ts';
import { DomainError, SetupError } from '../errors.ts';
import { connect } from '../neo4j/connect.ts';

const usage = `Follows the log of who did and opened what, and finds any change to it.

  npm run audit:verify [-- --entry NUMBER --hash HASH]

  --entry, --hash   the last line that this command or a backup printed: that entry must still be there, and be the same

What it finds: an entry that was changed, put in, or taken out before the last one; and that the log no longer holds the
entry with which it ended when it was last followed here, which is noted in the data folder.
What it cannot find: newest entries that were taken out since it was last followed, and a log that was written anew from
its beginning, when whoever did it has the data folder too. Keep its last line somewhere else, now and then.
`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** @returns what somebody noted, undefined when nothing is given. */
const readGiven = (words: readonly string[]): AuditEnd | 'help' | undefined => {
  const refuse = () => new DomainError('invalid', `Give both --entry and --hash as they were printed, or neither.\n\n${usage}`);
  try {
    const options = { entry: { type: 'string' }, hash: { type: 'string' }, help: { type: 'boolean' } } as const;
    const { values } = parseArgs({ args: [...words], options });
    if (values.help) return 'help';
    if (values.entry === undefined && values.hash === undefined) return undefined;
    if (/^\d{1,15}$/.test(values.entry ?? '') && /^[0-9a-f]{64}$/.test(values.hash ?? '')) {
      return { entries: Number(values.entry), hash: values.hash ?? '' };
    }
  } catch {
    // Said below, in our words.
  }
  throw refuse();
};

const run = async (words: readonly string[]): Promise<number> => {
  const given = readGiven(words);
  if (given === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  const config = readConfig();
  const connection = await connect(config, { stage: () => undefined, join: true });
  try {
    const { path } = connection.folder;
    const database = config.ownDatabase?.uri ?? 'embedded';
    const noted = await readNotedEnd(path, database);
    const known = [given, noted].filter((one) => one !== undefined);
    const { entries, hash, faults } = await createAuditService(connection.store).verify(...known);
    for (const fault of faults) say(fault);
    if (faults.length === 0) await noteEnd(path, database, { entries, hash });
    else if (noted) say(`What was noted is in ${notedEndPath(path)}. A backup put back from another folder changes the log too.`);
    say(faults.length === 0 ? `The log is whole: ${entries} entries.` : 'The log was changed.');
    say('Entries that were taken out at its end since it was last followed are not told. Keep this line somewhere else:');
    say(`--entry ${entries} --hash ${hash || 'none'}`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await connection.close();
  }
};

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isKnown = error instanceof DomainError || error instanceof SetupError;
    process.stderr.write(
      `${isKnown ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = error instanceof DomainError && error.kind === 'invalid' ? 2 : 1;
  },
);
