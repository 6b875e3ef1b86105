/**
 * `npm run seed`: loads the demo community into the database of the running service, into the embedded one, or into the one
 * at NEO4J_URI. Exit code 0 when it is there, 1 when anything went wrong.
 */
import pino from 'pino';
import { loadDemo } from '../../seed/load-demo.ts';
import { compose } from '../composition.ts';
import { readConfig } from '../config.ts';
import { DomainError, SetupError } from '../errors.ts';
import { connect } from '../neo4j/connect.ts';
import { createStages } from '../process/stages.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const seed = async (): Promise<void> => {
  const config = readConfig();
  const stages = createStages(say);
  const connection = await connect(config, { stage: stages.begin, join: true });
  try {
    const logger = pino({ level: config.logLevel });
    const services = compose({ store: connection.store, uploads: connection.folder.uploads, logger });
    const { reports } = await loadDemo(services, stages.begin);
    stages.end();
    for (const { wave, people } of reports) say(`${people} people listed, ${wave.answered} answered, ${wave.ties} ties.`);
    say('The demo community is there. Start Kith to look at it: npm start');
  } finally {
    await connection.close();
  }
};

seed().catch((error: unknown) => {
  const isKnown = error instanceof DomainError || error instanceof SetupError;
  const text = error instanceof Error ? (isKnown ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
