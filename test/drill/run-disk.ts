/**
 * `npm run drill:disk -- --writers 8`: the disk runs full while people write. Skipped, and said so, where no disk can be made.
 */
import { drillDisk, mayMount } from './disk.ts';
import { numbersGiven, runDrill, say, skipDrill } from './frame.ts';

const { writers } = numbersGiven({ writers: 8 });

if (!mayMount()) skipDrill('only root may make a small disk, and only on Linux.');
await runDrill(async () => {
  const result = await drillDisk({ writers, say });
  const { journal, lost, doubled } = result;
  for (const line of [...lost, ...doubled, ...journal.faults].slice(0, 20)) say(`  ${line}`);
  return [
    [`the disk was really full: ${result.freeBytes[0]} bytes were free`, result.freeBytes[0] < 4_096],
    [`and that was felt: ${result.refusedWhileFull} writes were refused meanwhile`, result.refusedWhileFull > 0],
    [`a file that is sent meanwhile is refused with when to try again (${result.uploaded})`, result.uploaded === '503 5'],
    [`no false acknowledgement: 0 lost of ${journal.acknowledged} (${lost.length})`, lost.length === 0],
    [`0 doubled (${doubled.length})`, doubled.length === 0],
    [`nothing was answered but done, and 503 with Retry-After (${journal.faults.length} others)`, journal.faults.length === 0],
    ['it starts again when there is room', result.startedAgain],
    ['the invariants hold', result.verified === 0],
  ];
});
