/**
 * `npm run analyse`: the measures of a network, as a table or as JSON. Standard output holds nothing but the result; notes
 * and errors go to standard error.
 */
import '../process/compile-well.ts';
import { runAnalyse } from '../analyse/run-analyse.ts';

// `analyse … | head` closes the pipe early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runAnalyse(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  say: (sentence) => void process.stderr.write(`${sentence}\n`),
});
