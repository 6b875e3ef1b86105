/**
 * Whether the time of a refused sign-in tells who has an account: as many wrong passwords for addresses with an account
 * as for addresses without, one after the other, over HTTP. Each account and each sender stays below the limits on
 * wrong tries, which answer sooner; senders differ by what a trusted proxy says of them.
 */

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findUser } from '../../server/accounts/account-queries.ts';
import { readConfig } from '../../server/config.ts';
import { connect } from '../../server/neo4j/connect.ts';
import { build, isBuilt } from '../../server/process/build.ts';
import { fromHere } from '../support/from-here.ts';
import { startBuiltKith } from '../support/kith-process.ts';
import { comeInByLink, signInAsAdministrator } from '../support/sign-in.ts';
import { invite } from './api/callers.ts';
import type { Say } from './frame.ts';

/** Below the 30 tries of one account, and with the pair of each try below the 50 of one sender. */
const triesPerAccount = 25;
const triesPerSender = 10;
/** The first ones find a program that is still getting warm. */
const warmUp = 5;

export type SignInDrill = {
  /** Milliseconds, in the order of the tries. */
  readonly known: readonly number[];
  readonly unknown: readonly number[];
  /** Answers other than "wrong". */
  readonly otherAnswers: number;
  /** What the store keeps of the password of somebody who signed up. */
  readonly stored: string;
};

const password = 'walnut saddle copper drizzle';

const readHash = async (environment: Readonly<Record<string, string>>, email: string): Promise<string> => {
  const config = readConfig({ ...process.env, ...environment });
  const connection = await connect(config, { stage: () => undefined, join: true });
  try {
    const [user] = await connection.store.read((run) => run(findUser, { emailKey: email }));
    return user?.passwordHash ?? '';
  } finally {
    await connection.close();
  }
};

/** @param tries of each kind. */
export const drillSignIn = async ({ tries, say }: { readonly tries: number; readonly say: Say }): Promise<SignInDrill> => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-drill-'));
  if (!isBuilt()) await build();
  const environment = { KITH_DATA: join(folder, 'data') };
  // First without a proxy in front, as accounts are made; then behind one.
  let service = startBuiltKith(environment);
  try {
    const cookie = await signInAsAdministrator(await service.ready, environment);
    const address = await service.ready;
    const communityId = randomUUID();
    const headers = { 'content-type': 'application/json', cookie, ...fromHere };
    await fetch(`${address}/api/communities`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ id: communityId, name: 'Drill' }),
    });
    const ids = Array.from({ length: Math.ceil((tries + warmUp) / triesPerAccount) }, () => randomUUID());
    for (const id of ids) {
      await comeInByLink(address, await invite(address, cookie, communityId, { role: 'panel' }, id), { password });
    }
    const emailOf = (id: string) => `${id}@example.org`;
    const stored = await readHash(environment, emailOf(ids[0] ?? ''));
    say(`${ids.length} accounts; kept as ${stored.split('$').slice(0, 4).join('$')}`);
    service.child.kill('SIGTERM');
    await service.ended;
    service = startBuiltKith({ ...environment, TRUST_PROXY: '1', KITH_NAME: 'kith.example' });
    const proxied = await service.ready;

    let otherAnswers = 0;
    const time = async (email: string, sender: number): Promise<number> => {
      const from = { 'x-forwarded-for': `10.0.${sender >> 8}.${sender & 255}`, 'x-forwarded-proto': 'https' };
      const body = JSON.stringify({ email, password: 'another one entirely', code: null });
      const began = performance.now();
      const reply = await fetch(`${proxied}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...from },
        body,
      });
      await reply.text();
      if (reply.status !== 403) otherAnswers += 1;
      return performance.now() - began;
    };
    const strangers = ids.map(() => randomUUID());
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let at = 0; at < tries + warmUp; at += 1) {
      const [account, sender] = [Math.floor(at / triesPerAccount), Math.floor(at / triesPerSender)];
      // Each goes first half the time, so that a machine that gets slower or faster favours neither.
      const kinds = [
        [known, ids[account]],
        [unknown, strangers[account]],
      ] as const;
      for (const [times, id] of at % 2 === 0 ? kinds : kinds.toReversed()) {
        const taken = await time(emailOf(id ?? ''), sender);
        if (at >= warmUp) times.push(taken);
      }
    }
    return { known, unknown, otherAnswers, stored };
  } finally {
    service.child.kill('SIGTERM');
    await service.ended;
    await rm(folder, { recursive: true, force: true });
  }
};
