/**
 * The process: settings → database → app → listen → drain. The only file with side effects at import.
 */
import { readConfig } from './config.ts';
import { SetupError } from './errors.ts';
import { createStages } from './process/stages.ts';
import { type Service, serve } from './serve.ts';

const print = (line: string) => {
  process.stdout.write(`${line}\n`);
};

const fail = (error: unknown): never => {
  const known = error instanceof SetupError;
  process.stderr.write(`\n${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
};

let stopping = false;
const stopOn = (service: Service): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      print('\nStopping …');
      service.stop().then(
        () => {
          print('Stopped. Everything is stored.');
          process.exit(0);
        },
        (error) => fail(error),
      );
    });
  }
};

try {
  stopOn(await serve(readConfig(), { stages: createStages(print), print }));
} catch (error) {
  fail(error);
}
