/**
 * `npm run drill:crash -- --rounds 20 --writers 8 --seed 1`: kills the service and its database that often each.
 */
import { drillCrash } from './crash.ts';
import { numbersGiven, runDrill, say, spread } from './frame.ts';

const { rounds, writers, seed } = numbersGiven({ rounds: 20, writers: 8, seed: 1 });

await runDrill(async () => {
  say(`${rounds} kills of the service and ${rounds} of its database under ${writers} writers, seed ${seed}`);
  const result = await drillCrash({ appKills: rounds, databaseKills: rounds, writers, seed, say });
  const { journal, lost, doubled } = result;
  const answers = [...journal.answers].sort(([a], [b]) => a - b).map(([status, often]) => `${often} x ${status || 'no answer'}`);
  say(`Answers: ${answers.join(', ')}`);
  say(
    `Entered: ${Object.entries(result.kinds)
      .map(([kind, many]) => `${many} ${kind}`)
      .join(', ')}`,
  );
  say(
    `Stored: ${Object.entries(result.counted)
      .map(([what, many]) => `${many} ${what}`)
      .join(', ')}`,
  );
  for (const line of [...lost, ...doubled, ...journal.faults].slice(0, 20)) say(`  ${line}`);
  if (result.unverified) say(result.unverified);
  const slowest = Math.max(...result.appSeconds, ...result.databaseSeconds);
  return [
    [`0 lost of ${journal.acknowledged} acknowledged (${lost.length})`, lost.length === 0],
    [`0 doubled (${doubled.length})`, doubled.length === 0],
    [`nothing was answered but done, and 503 with Retry-After (${journal.faults.length} others)`, journal.faults.length === 0],
    ['the invariants hold, and the log is whole', result.verified.every((code) => code === 0)],
    ['whoever was signed in still is', result.sessionStage === 'signed-in'],
    [`the service was ready again within 60 s: ${spread(result.appSeconds, 's')}`, slowest <= 60],
    [`so was its database: ${spread(result.databaseSeconds, 's')}`, slowest <= 60],
  ];
});
