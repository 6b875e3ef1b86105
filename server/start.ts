/**
 * `npm start` and `npm run dev`: builds what is not built yet, then runs the service.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { rootFolder } from './config.ts';
import { build, isBuilt } from './process/build.ts';
import { createStages } from './process/stages.ts';

const stages = createStages((line) => process.stdout.write(`${line}\n`));
if (process.argv.includes('--dev')) {
  const pages = spawn(
    process.execPath,
    [join(rootFolder, 'node_modules/vite/bin/vite.js'), '--config', join(rootFolder, 'client/vite.config.ts')],
    { stdio: 'inherit' },
  );
  process.on('exit', () => pages.kill());
  await import('./main.ts');
} else {
  if (!isBuilt()) {
    stages.begin('Building Kith');
    try {
      await build();
    } catch (error) {
      process.stderr.write(
        `\nKith could not be built.\n${error instanceof Error ? error.message : error}\nRun npm ci once more, then start again.\n`,
      );
      process.exit(1);
    }
    stages.end();
  }
  await import(join(rootFolder, 'dist/server/main.js'));
}
