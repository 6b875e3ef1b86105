/**
 * `npm run drill:backup`: the drill of a lost machine in full. Prints what was seen; exit code 1 when a promise is broken.
 */
import { drillBackup } from './backup.ts';
import { runDrill, say } from './frame.ts';

await runDrill(async () => {
  const result = await drillBackup({ writers: 8, interviews: 400, cutOff: true, say });
  if (result.restored.code !== 0) say(`The restore ended with ${result.restored.code}: ${result.restored.said}`);
  if (result.verified.code !== 0) say(`The invariants: ${result.verified.said}`);
  return [
    ['a damaged copy is refused with exit code 2, and nothing is touched', result.damaged.code === 2 && !result.damaged.touched],
    [
      'a restore that was killed is said to be half done',
      result.cutOff?.code === 1 && result.cutOff.said.includes('half restored'),
    ],
    ['the restore ends well', result.restored.code === 0],
    [`everything acknowledged before the backup is there (${result.missing} missing)`, result.missing === 0],
    ['constraints and indexes are the same', result.sameSchema],
    [
      `a backup written while nobody wrote holds the same, to the last property (${result.quietAgain.hash.slice(0, 12)})`,
      result.quietAgain.hash === result.before.hash,
    ],
    [
      `sent again, nothing is lost or twice (${result.afterSendingAgain.nodes} of ${result.before.nodes} things)`,
      result.afterSendingAgain.nodes === result.before.nodes &&
        result.afterSendingAgain.relationships === result.before.relationships,
    ],
    ['the invariants hold', result.verified.code === 0],
    ['the service has written its daily backup', result.scheduled.length === 1],
    [`the service answers again within 15 minutes (${result.recoverySeconds.toFixed(1)} s)`, result.recoverySeconds < 900],
  ];
});
