/**
 * `npm run admin:create -- --name "Ann Example" --email ann@example.org`: makes an administrator and prints the link with
 * which they choose a password. Exit code 0 when the link is printed, 2 when the command is wrong, 1 when anything else
 * went wrong.
 */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createAdministrator, firstAccountCommand as usage } from '../accounts/first-account.ts';
import { readConfig } from '../config.ts';
import { Email } from '../contract/accounts.ts';
import { Line } from '../contract/text.ts';
import { DomainError, SetupError } from '../errors.ts';
import { connect } from '../neo4j/connect.ts';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const readGiven = (words: readonly string[]): { name: string; email: string } => {
  try {
    const { values } = parseArgs({ args: [...words], options: { name: { type: 'string' }, email: { type: 'string' } } });
    const name = Line(120).safeParse(values.name ?? '');
    const email = Email.safeParse(values.email ?? '');
    if (name.success && email.success) return { name: name.data, email: email.data };
    const reasons = [
      ...(name.success ? [] : [`--name ${name.error.issues[0]?.message}`]),
      ...(email.success ? [] : [`--email ${email.error.issues[0]?.message}`]),
    ];
    throw new DomainError('invalid', `${reasons.join('; ')}.\nUsage: ${usage}`);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('invalid', `${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`);
  }
};

const run = async (): Promise<void> => {
  const given = readGiven(process.argv.slice(2));
  const config = readConfig();
  const connection = await connect(config, { stage: (what) => say(`${what} …`), join: true });
  try {
    const { secret, expiresAt } = await createAdministrator(connection.store, { id: randomUUID(), ...given });
    const [name] = config.names;
    const running = (await connection.folder.readRun())?.address;
    const address = name ? `https://${name}` : (running ?? `http://127.0.0.1:${config.port}`);
    say(
      `${given.name} is an administrator of this Kith. To choose a password, open this link once, until ${expiresAt.slice(0, 10)}:`,
    );
    process.stdout.write(`${address}/link#${secret}\n`);
  } finally {
    await connection.close();
  }
};

run().catch((error: unknown) => {
  const isKnown = error instanceof DomainError || error instanceof SetupError;
  say(isKnown ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = error instanceof DomainError && error.kind === 'invalid' ? 2 : 1;
});
