/**
 * The environment, read once. `process.env` appears nowhere else.
 */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { SetupError } from './errors.ts';
import { usualRate } from './limits/usual-rate.ts';
import { isPublic, PublicNames, type TrustedProxies, TrustProxy } from './process/reach-settings.ts';
import { rootFolder } from './root-folder.ts';

export { rootFolder } from './root-folder.ts';

const blankAsUnset = (value: unknown) => (value === '' ? undefined : value);
const Text = z.preprocess(blankAsUnset, z.string().trim().optional());

const Port = z.coerce
  .number('must be a number, such as 3000')
  .int('must be a whole number')
  .min(0, 'must be 0 or more')
  .max(65535, 'must be 65535 or less');

/** So many requests a minute limit nobody: for drills on one's own computer. */
const mostOnNetwork = 12_000;

const Environment = z.object({
  PORT: z.preprocess(blankAsUnset, Port.default(3000)),
  KITH_BIND: z.preprocess(blankAsUnset, z.string().default('127.0.0.1')),
  KITH_NAME: z.preprocess(blankAsUnset, PublicNames.default([])),
  TRUST_PROXY: z.preprocess(blankAsUnset, TrustProxy.optional()),
  METRICS_PORT: z.preprocess(blankAsUnset, Port.optional()),
  RATE_LIMIT: z.preprocess(
    blankAsUnset,
    z.coerce
      .number('must be a number of requests a minute, such as 1200')
      .int('must be a whole number')
      .min(60, 'must be 60 or more')
      .max(1_000_000, 'must be 1000000 or less')
      .default(usualRate),
  ),
  KITH_DATA: Text,
  KITH_CACHE: Text,
  XDG_CACHE_HOME: Text,
  NEO4J_URI: Text,
  NEO4J_USER: z.preprocess(blankAsUnset, z.string().default('neo4j')),
  NEO4J_PASSWORD: z.preprocess(blankAsUnset, z.string().default('')),
  NEO4J_WITHOUT_TLS: z.preprocess(blankAsUnset, z.enum(['0', '1'], 'must be 1, or left out').default('0')),
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
export type OwnDatabase = {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** The way there is protected by other means than TLS. */
  readonly withoutTls: boolean;
};

export type Config = {
  readonly port: number;
  readonly bind: string;
  /** The public names it answers to besides loopback. */
  readonly names: readonly string[];
  readonly trustProxy: TrustedProxies;
  /** Where figures about the service are read, on this computer only; undefined nowhere. */
  readonly metricsPort: number | undefined;
  /** Requests that one account may make in a minute; the other limits follow from it. */
  readonly rateLimit: number;
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

const reachOf = (env: z.infer<typeof Environment>) => ({
  bind: env.KITH_BIND,
  names: env.KITH_NAME,
  trustProxy: env.TRUST_PROXY,
});

const Settings = Environment.refine((env) => env.RATE_LIMIT <= mostOnNetwork || !isPublic(reachOf(env)), {
  path: ['RATE_LIMIT'],
  error: `may be more than ${mostOnNetwork} only while nobody but this computer reaches Kith: it would limit nobody`,
});

/** The names of all settings, for whoever writes them down elsewhere. */
export const settingNames: readonly string[] = Object.keys(Environment.shape);

/**
 * Reads the settings from an environment.
 * @throws SetupError with one line a setting, in plain words.
 */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => {
  const parsed = Settings.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new SetupError(`These settings cannot be used:\n${lines.join('\n')}\nMend them in the environment and start again.`);
  }
  const env = parsed.data;
  const cacheHome = env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return {
    port: env.PORT,
    ...reachOf(env),
    metricsPort: env.METRICS_PORT,
    rateLimit: env.RATE_LIMIT,
    rootFolder,
    dataFolder: resolve(env.KITH_DATA ?? join(rootFolder, '.kith')),
    cacheFolder: resolve(env.KITH_CACHE ?? join(cacheHome, 'kith')),
    javaHome: env.JAVA_HOME,
    typedIn: env.INIT_CWD ?? process.cwd(),
    ownDatabase: env.NEO4J_URI
      ? {
          uri: env.NEO4J_URI,
          user: env.NEO4J_USER,
          password: env.NEO4J_PASSWORD,
          database: env.NEO4J_DATABASE,
          withoutTls: env.NEO4J_WITHOUT_TLS === '1',
        }
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
