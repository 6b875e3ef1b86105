/**
 * `npm run db:verify`: holds every community of the database against the invariants. Exit code 0 when all hold, 1 when
 * one is broken or the database cannot be reached.
 */
import { createCommunityService } from '../communities/community-service.ts';
import { readConfig } from '../config.ts';
import { DomainError, SetupError } from '../errors.ts';
import { verify } from '../invariants/invariants.ts';
import { connect } from '../neo4j/connect.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const run = async (): Promise<number> => {
  const connection = await connect(readConfig(), { stage: (what) => say(`${what} …`), join: true });
  try {
    const communities = await createCommunityService(connection.store).list();
    let broken = 0;
    for (const { id, name } of communities) {
      print(name);
      for (const finding of await verify(connection.store, id)) {
        print(`  ${finding.violations === 0 ? 'holds ' : 'BROKEN'} ${String(finding.violations).padStart(7)}  ${finding.name}`);
        if (finding.violations === 0) continue;
        broken += 1;
        print(`          ${finding.sentence}`);
        print(`          Such as: ${finding.examples.join(', ')}`);
      }
    }
    const where = `${communities.length} ${communities.length === 1 ? 'community' : 'communities'}`;
    print(broken === 0 ? `Everything holds, in ${where}.` : `${broken} broken in ${where}.`);
    return broken === 0 ? 0 : 1;
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
    say(
      isKnown
        ? error.message
        : `This should not have happened; please report it:\n${error instanceof Error ? error.stack : String(error)}`,
    );
    process.exitCode = 1;
  },
);
