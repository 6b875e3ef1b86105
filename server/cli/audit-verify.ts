/**
 * `npm run audit:verify`: follows the log from its first entry to its last. Exit code 0 when nothing was changed, 1 when
 * something was, or when the database cannot be reached. Keep the last line somewhere else: a log that was written anew
 * from its beginning has another one.
 */
import { createAuditService } from '../audit/audit-service.ts';
import { readConfig } from '../config.ts';
import { DomainError, SetupError } from '../errors.ts';
import { connect } from '../neo4j/connect.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const run = async (): Promise<number> => {
  const connection = await connect(readConfig(), { stage: () => undefined, join: true });
  try {
    const { entries, hash, faults } = await createAuditService(connection.store).verify();
    for (const fault of faults) say(fault);
    say(faults.length === 0 ? `The log is whole: ${entries} entries.` : 'The log was changed.');
    say(`Entry ${entries}: ${hash || 'none'}`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await connection.close();
  }
};

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isKnown = error instanceof DomainError || error instanceof SetupError;
    process.stderr.write(
      `${isKnown ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
