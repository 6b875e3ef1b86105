/**
 * `npm run drill:sign-in`: whether the time of a refusal tells who has an account, and how passwords are kept. Exit code
 * 1 when a promise is broken.
 */
import { numbersGiven, runDrill, say, spread } from './frame.ts';
import { drillSignIn } from './sign-in.ts';

const { tries } = numbersGiven({ tries: 200 });

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

await runDrill(async () => {
  const { known, unknown, otherAnswers, stored } = await drillSignIn({ tries, say });
  say(`with an account:    ${spread(known, 'ms')}`);
  say(`without an account: ${spread(unknown, 'ms')}`);
  const ratio = median(known) / median(unknown);
  return [
    [`all ${2 * tries} tries were answered as wrong (${otherAnswers} were not)`, otherAnswers === 0],
    [`the medians differ by less than 10% (ratio ${ratio.toFixed(3)})`, ratio > 0.9 && ratio < 1.1],
    ['passwords are kept with argon2id, 64 MiB, three passes', stored.startsWith('$argon2id$v=19$m=65536,t=3,p=1$')],
  ];
});
