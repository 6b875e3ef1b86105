/**
 * The environment, read once. `process.env` appears nowhere else.
 */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { SetupError } from './errors.ts';
import { rootFolder } from './root-folder.ts';

export { rootFolder } from './root-folder.ts';

const blankAsUnset = (value: unknown) => (value === '' ? undefined : value);
const Text = z.preprocess(blankAsUnset, z.string().trim().optional());

const Environment = z.object({
  PORT: z.preprocess(
    blankAsUnset,
    z.coerce
      .number('must be a number, such as 3000')
      .int('must be a whole number')
      .min(0, 'must be 0 or more')
      .max(65535, 'must be 65535 or less')
      .default(3000),
  ),
  KITH_BIND: z.preprocess(blankAsUnset, z.string().default('127.0.0.1')),
  KITH_DATA: Text,
  KITH_CACHE: Text,
  XDG_CACHE_HOME: Text,
  NEO4J_URI: Text,
  NEO4J_USER: z.preprocess(blankAsUnset, z.string().default('neo4j')),
  NEO4J_PASSWORD: z.preprocess(blankAsUnset, z.string().default('')),
  NEO4J_DATABASE: z.preprocess(blankAsUnset, z.string().default('neo4j')),
  JAVA_HOME: Text,
  INIT_CWD: Text,
  DEMO: Text,
  BACKUP_DIR: Text,
  BACKUP_EVERY_HOURS: z.preprocess(
    blankAsUnset,
    z.coerce
      .number('must be a number of hours, such as 24')
      .positive('must be more than 0')
      .max(8_760, 'must be a year at most')
      .default(24),
  ),
  BACKUP_KEEP: z.preprocess(
    blankAsUnset,
    z.coerce.number('must be a number, such as 14').int('must be a whole number').min(1, 'must be 1 or more').default(14),
  ),
  LOG_LEVEL: z.preprocess(blankAsUnset, z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn')),
});

/** Where the user's own Neo4j is, when they have one. */
export type OwnDatabase = { readonly uri: string; readonly user: string; readonly password: string; readonly database: string };

export type Config = {
  readonly port: number;
  readonly bind: string;
  readonly rootFolder: string;
  readonly dataFolder: string;
  readonly cacheFolder: string;
  readonly javaHome: string | undefined;
  /** Folder in which the user typed the command; npm itself goes to the program's. */
  readonly typedIn: string;
  readonly ownDatabase: OwnDatabase | undefined;
  /** Load the demo community into an empty embedded database. */
  readonly demo: boolean;
  /** Where, how often and how many; undefined writes none by itself. */
  readonly backups: { readonly folder: string; readonly everyHours: number; readonly keep: number } | undefined;
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
};

/**
 * Reads the settings from an environment.
 * @throws SetupError with one line a setting, in plain words.
 */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new SetupError(`These settings cannot be used:\n${lines.join('\n')}\nMend them in the environment and start again.`);
  }
  const env = parsed.data;
  const cacheHome = env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return {
    port: env.PORT,
    bind: env.KITH_BIND,
    rootFolder,
    dataFolder: resolve(env.KITH_DATA ?? join(rootFolder, '.kith')),
    cacheFolder: resolve(env.KITH_CACHE ?? join(cacheHome, 'kith')),
    javaHome: env.JAVA_HOME,
    typedIn: env.INIT_CWD ?? process.cwd(),
    ownDatabase: env.NEO4J_URI
      ? { uri: env.NEO4J_URI, user: env.NEO4J_USER, password: env.NEO4J_PASSWORD, database: env.NEO4J_DATABASE }
      : undefined,
    demo: env.DEMO === undefined ? !env.NEO4J_URI : env.DEMO !== '0',
    backups: env.BACKUP_DIR
      ? {
          folder: resolve(env.INIT_CWD ?? process.cwd(), env.BACKUP_DIR),
          everyHours: env.BACKUP_EVERY_HOURS,
          keep: env.BACKUP_KEEP,
        }
      : undefined,
    logLevel: env.LOG_LEVEL,
  };
};
