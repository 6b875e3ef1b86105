/**
 * What a machine can lack or have in the way: each is provoked for real, and the exact words and exit code checked.
 */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeDriver } from '../../server/neo4j/sign-in.ts';
import { startKith } from '../support/kith-process.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kith-bad-'));
const folder = (name: string) => {
  const path = join(scratch, name);
  mkdirSync(path, { recursive: true });
  return path;
};

/** A PATH on which only these programs can be found, as they are on this machine. */
const onlyTools = (name: string, tools: readonly string[]): string => {
  const bin = folder(`bin-${name}`);
  for (const tool of tools) {
    const found = (process.env['PATH'] ?? '')
      .split(':')
      .map((one) => join(one, tool))
      .find((path) => {
        try {
          readFileSync(path);
          return true;
        } catch {
          return false;
        }
      });
    if (found) symlinkSync(found, join(bin, tool));
  }
  return bin;
};

const threeWays = (first: string) =>
  `There are three ways on:\n  1. ${first}\n  2. Use a Neo4j of your own: set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD, then start again.\n  3. With Docker: docker compose up`;
const installJava = 'Install a JDK 17 or later (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless), then start again.';

const busy = createServer();
let busyPort = 0;
beforeAll(async () => {
  await new Promise<void>((done) => busy.listen(0, '127.0.0.1', done));
  busyPort = (busy.address() as { port: number }).port;
});
afterAll(() => busy.close());

type Case = { readonly what: string; readonly environment: () => Record<string, string>; readonly says: () => string };

const cases: readonly Case[] = [
  {
    what: 'no Java',
    environment: () => ({
      PATH: onlyTools('no-java', ['mvn', 'dirname', 'uname', 'sed', 'sh']),
      JAVA_HOME: '',
      KITH_DATA: folder('no-java'),
    }),
    says: () => `Kith runs its database with Java, and no Java was found.\n${threeWays(installJava)}`,
  },
  {
    what: 'a Java that is too old',
    environment: () => {
      const bin = folder('bin-old-java');
      writeFileSync(join(bin, 'java'), '#!/bin/sh\necho \'openjdk version "11.0.22" 2024-01-16\' >&2\n');
      chmodSync(join(bin, 'java'), 0o755);
      return { PATH: `${bin}:${process.env['PATH']}`, JAVA_HOME: '', KITH_DATA: folder('old-java') };
    },
    says: () => `Kith runs its database with Java 17 or later, and the Java found here is version 11.\n${threeWays(installJava)}`,
  },
  {
    what: 'no Maven on the first start',
    environment: () => ({
      PATH: onlyTools('no-maven', ['java']),
      KITH_DATA: folder('no-maven'),
      KITH_CACHE: folder('empty-cache'),
    }),
    says: () =>
      `Kith fetches its database with Maven, and no Maven was found.\n${threeWays('Install Maven (Debian, Ubuntu: apt-get install maven), then start again.')}`,
  },
  {
    what: 'no network on the first start',
    environment: () => {
      const home = folder('home-without-network');
      mkdirSync(join(home, '.m2'), { recursive: true });
      const nobodyListens = 'http://127.0.0.1:9/';
      writeFileSync(
        join(home, '.m2/settings.xml'),
        `<settings><mirrors><mirror><id>none</id><mirrorOf>*</mirrorOf><url>${nobodyListens}</url></mirror></mirrors></settings>`,
      );
      return { MAVEN_OPTS: `-Duser.home=${home}`, KITH_DATA: folder('no-network'), KITH_CACHE: folder('empty-cache-2') };
    },
    says: () => 'The database could not be fetched. This is needed once; later starts need no network.\n',
  },
  {
    what: 'a port in use',
    environment: () => ({ PORT: String(busyPort), KITH_DATA: folder('port') }),
    says: () =>
      `The port ${busyPort} is in use by another program.\nStop that program, or choose another port: PORT=3001 npm start`,
  },
  {
    what: 'a port that is no port',
    environment: () => ({ PORT: 'three thousand', KITH_DATA: folder('no-port') }),
    says: () =>
      'These settings cannot be used:\n  PORT: must be a number, such as 3000\nMend them in the environment and start again.',
  },
  {
    what: 'a data folder that cannot be written',
    environment: () => {
      // A file in the way stops every user, also the one who may write everywhere.
      writeFileSync(join(scratch, 'a-file'), '');
      return { KITH_DATA: join(scratch, 'a-file', 'data') };
    },
    says: () =>
      `Kith cannot write to its data folder ${join(scratch, 'a-file', 'data')}.\nGive this user the right to write there, or name another folder with KITH_DATA.`,
  },
  {
    what: 'a data folder of a newer version',
    environment: () => {
      writeFileSync(join(folder('newer'), 'format.json'), '{"format":99}');
      return { KITH_DATA: folder('newer') };
    },
    says: () =>
      `The data folder ${folder('newer')} was written by a newer version of Kith (format 99; this version knows 1).\nNothing was changed. Start the newer version, or name another folder with KITH_DATA.`,
  },
  {
    what: 'a NEO4J_URI where nothing answers',
    environment: () => ({ NEO4J_URI: 'bolt://127.0.0.1:9', KITH_DATA: folder('no-uri') }),
    says: () =>
      'No database answers at bolt://127.0.0.1:9.\nCheck NEO4J_URI (such as neo4j://127.0.0.1:7687) and that the server runs; or unset it, and Kith starts a database of its own.',
  },
  {
    what: 'a NEO4J_URI that is none',
    environment: () => ({ NEO4J_URI: 'my database', KITH_DATA: folder('odd-uri') }),
    says: () =>
      'No database answers at my database.\nCheck NEO4J_URI (such as neo4j://127.0.0.1:7687) and that the server runs; or unset it, and Kith starts a database of its own.',
  },
  {
    what: 'a wrong password',
    environment: () => ({ NEO4J_URI: inject('neo4j').uri, NEO4J_PASSWORD: 'not this one', KITH_DATA: folder('password') }),
    says: () =>
      `The database at ${inject('neo4j').uri} refused the user name or password.\nCheck NEO4J_USER and NEO4J_PASSWORD, then start again.`,
  },
];

describe.each(cases)('$what', ({ environment, says }) => {
  test('is said in plain words, with exit code 1 and no stack', async () => {
    const kith = startKith(environment());
    expect(await kith.ended).toBe(1);
    expect(kith.said()).toContain(says());
    expect(kith.said()).not.toMatch(/^\s+at .*\.(ts|js):\d+/m);
  });
});

test('a database written by a newer version is refused, and left as it is', async () => {
  const { uri, password } = inject('neo4j');
  const driver = makeDriver(uri, 'neo4j', password);
  try {
    await driver.executeQuery("CREATE (:Migration {number: 999, name: '999-from-the-future', checksum: 'x'})");
    const kith = startKith({ NEO4J_URI: uri, NEO4J_PASSWORD: password, KITH_DATA: folder('future') });
    expect(await kith.ended).toBe(1);
    expect(kith.said()).toContain(
      'The database was written by a newer version of Kith (its step 999, "999-from-the-future", is unknown here).\nNothing was changed. Start the newer version, or use another database.',
    );
  } finally {
    await driver.executeQuery('MATCH (m:Migration {number: 999}) DELETE m');
    await driver.close();
  }
});
