/**
 * The service from start to end: database, services, HTTP, and an orderly stop.
 */
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import pino from 'pino';
import { loadDemo } from '../seed/load-demo.ts';
import { firstAccountCommand, hasAccounts } from './accounts/first-account.ts';
import { createApp } from './app.ts';
import { createKeepErased } from './backup/keep-erased.ts';
import { createScheduledBackups } from './backup/scheduled-backups.ts';
import { compose, type Services } from './composition.ts';
import type { Config } from './config.ts';
import { createMetrics } from './metrics/metrics.ts';
import { startMetrics } from './metrics/metrics-listener.ts';
import { connect } from './neo4j/connect.ts';
import { listen } from './process/listen.ts';
import { isLoopback, isPublic } from './process/reach-settings.ts';
import type { Stages } from './process/stages.ts';

export type Service = {
  readonly address: string;
  /** Finishes what is under way, then closes everything. */
  stop(): Promise<void>;
};

/** For the one answer that is given before there is an app. */
const bareHeaders = {
  'Content-Security-Policy': "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** Takes the port before anything slow begins, so that a port in use is said at once and not after half a minute. */
const reservePort = async (config: Config): Promise<{ server: Server; port: number }> => {
  // Room for the longest query that the API describes, in signs of which each takes twelve on the wire.
  const server = createServer({ maxHeaderSize: 64 * 1024 }, (_request, response) => {
    // The browser asks again by itself, so that whoever opens the address too early need do nothing.
    response.writeHead(503, { ...bareHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '5', Refresh: '3' });
    response.end('Kith is starting. This page opens by itself in a moment.\n');
  });
  return { server, port: await listen(server, config.port, config.bind, 'PORT') };
};

/** A new database gets the demo community, so that the first thing anyone sees is a map. */
const loadDemoIfEmpty = async (services: Services, stage: (what: string) => void): Promise<void> => {
  if ((await services.communities.list()).length > 0) return;
  const { communityId, waveIds } = await loadDemo(services, stage);
  stage('Arranging the map');
  const asked = [
    (await services.jobs.askOnce(communityId, 'layout', {})).id,
    ...(await Promise.all(waveIds.map((waveId) => services.measures.askFor(communityId, waveId)))),
  ];
  for (const id of asked) await services.jobs.waitFor(communityId, id);
};

/**
 * Starts the service.
 * @throws SetupError with plain words when something on this machine is missing or in the way.
 */
export const serve = async (
  config: Config,
  options: { readonly stages: Stages; readonly print: (line: string) => void },
): Promise<Service> => {
  const { stages, print } = options;
  const logger = pino({ level: config.logLevel });
  const isOpen = !isLoopback(config.bind);
  const { server, port } = await reservePort(config);
  const closeServer = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 5_000).unref();
    });
  try {
    const connection = await connect(config, { stage: stages.begin, join: false });
    const folders = [connection.folder.path, ...(config.backups ? [config.backups.folder] : [])];
    const keepErased = createKeepErased(connection.store, folders, logger);
    await keepErased();
    const services = compose({
      store: connection.store,
      uploads: connection.folder.uploads,
      logger,
      offersDemo: config.demo && !isPublic(config),
      afterErasure: keepErased,
      rateLimit: config.rateLimit,
    });
    const address = `http://127.0.0.1:${port}`;
    const metrics = config.metricsPort === undefined ? undefined : createMetrics(services);
    const figures = metrics && (await startMetrics(metrics, config.metricsPort ?? 0));
    if (figures) print(`Figures about the service are at ${figures.address}, for this computer only.`);
    const app = createApp({
      services,
      logger,
      metrics,
      pages: join(config.rootFolder, 'dist/client'),
      reach: { names: config.names, trustProxy: config.trustProxy, isOpen },
    });
    server.removeAllListeners('request');
    server.on('request', app);
    await services.imports.sweep();
    services.runner.start();
    if (config.demo) await loadDemoIfEmpty(services, stages.begin);
    if (connection.embedded) {
      const { boltPort, storeId } = connection.embedded;
      const [name] = config.names;
      await connection.folder.writeRun({
        pid: process.pid,
        boltPort,
        storeId,
        password: connection.folder.password,
        // Where links lead that are made on the command line.
        address: name ? `https://${name}` : address,
      });
    }
    stages.end();
    const announce = () =>
      services.audit.add({ actor: 'schedule', action: 'backup-written', outcome: 'done', communityIds: [], subject: '' });
    const backups = config.backups && createScheduledBackups(config.backups, connection.openExact, logger, announce);
    backups?.start();
    if (config.names.length > 0 && config.trustProxy === undefined) {
      print(
        'KITH_NAME is set and TRUST_PROXY is not: without it Kith cannot know that a request came over HTTPS, and signs nobody in.',
      );
    }
    if (isOpen) {
      print(
        `Listening on ${config.bind} because KITH_BIND says so. Over the network nobody is signed in but through HTTPS: README, “On its own name”.`,
      );
    } else if ((await services.signIn.demoRoles()).length > 0) {
      print('Nobody has an account yet: on this computer the first page lets you look around in any role.');
    } else if (!(await hasAccounts(services.store))) {
      print(`Nobody has an account yet. Make the first one: ${firstAccountCommand}`);
    }
    return {
      address,
      stop: async () => {
        await closeServer();
        await backups?.stop();
        await services.runner.stop();
        await services.limits.stop();
        await figures?.stop();
        await connection.folder.forgetRun();
        await connection.close();
      },
    };
  } catch (error) {
    await closeServer();
    throw error;
  }
};
