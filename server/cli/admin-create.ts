/**
 * `npm run admin:create -- --name "Ann Example" --email ann@example.org`: makes an administrator and prints the link with
 * which they choose a password. With `--reset` and the address of an account that is there already, it makes that one an
 * administrator's and prints a link for a new password and a new app. Exit code 0 when the link is printed, 2 when the
 * command is wrong, 1 when anything else went wrong.
 */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { listReach } from '../accounts/account-queries.ts';
import { createAdministrator, firstAccountCommand, type LinkFor, resetAdministrator } from '../accounts/first-account.ts';
import { logCommand } from '../audit/command-line.ts';
import { readConfig } from '../config.ts';
import { Email } from '../contract/accounts.ts';
import { Line } from '../contract/text.ts';
import { DomainError, SetupError } from '../errors.ts';
import { connect } from '../neo4j/connect.ts';
import type { Store } from '../neo4j/store.ts';

const usage = [firstAccountCommand, '       npm run admin:create -- --reset --email ann@example.org'].join('\n');

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

type Given = { readonly email: string; readonly name: string | undefined };

const options = { name: { type: 'string' }, email: { type: 'string' }, reset: { type: 'boolean' } } as const;

/** `name` is undefined where an account is there already. */
const readGiven = (words: readonly string[]): Given => {
  try {
    const { values } = parseArgs({ args: [...words], options });
    const name = values.reset ? undefined : Line(120).safeParse(values.name ?? '');
    const email = Email.safeParse(values.email ?? '');
    const reasons = [
      ...(name?.error ? [`--name ${name.error.issues[0]?.message}`] : []),
      ...(email.error ? [`--email ${email.error.issues[0]?.message}`] : []),
    ];
    if (email.success && reasons.length === 0) return { email: email.data, name: name?.data };
    throw new DomainError('invalid', `${reasons.join('; ')}.\nUsage: ${usage}`);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('invalid', `${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`);
  }
};

/** What was done on the command line stands in the log like anything else. */
const make = async (store: Store, { email, name }: Given): Promise<LinkFor> => {
  const made =
    name === undefined
      ? await resetAdministrator(store, email)
      : await createAdministrator(store, { id: randomUUID(), name, email });
  const [reach] = await store.read((run) => run(listReach, { userId: made.user.id }));
  const about = { communityIds: reach?.communityIds ?? [], subject: made.user.id };
  await logCommand(store, { ...about, action: 'roles-changed' });
  await logCommand(store, { ...about, action: 'link-made' });
  return made;
};

const run = async (): Promise<void> => {
  const given = readGiven(process.argv.slice(2));
  const config = readConfig();
  const connection = await connect(config, { stage: (what) => say(`${what} …`), join: true });
  try {
    const { user, link } = await make(connection.store, given);
    const [name] = config.names;
    const running = (await connection.folder.readRun())?.address;
    const address = name ? `https://${name}` : (running ?? `http://127.0.0.1:${config.port}`);
    say(
      `${user.name} is an administrator of this Kith. To choose a password, open this link once, until ${link.expiresAt.slice(0, 10)}:`,
    );
    process.stdout.write(`${address}/link#${link.secret}\n`);
  } finally {
    await connection.close();
  }
};

run().catch((error: unknown) => {
  const isKnown = error instanceof DomainError || error instanceof SetupError;
  say(isKnown ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = error instanceof DomainError && error.kind === 'invalid' ? 2 : 1;
});
