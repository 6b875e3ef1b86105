/**
 * A database of the bench's own, announced in its data folder so that command-line jobs started by the bench join it.
 */
import type { Config } from '../../server/config.ts';
import { type Connection, connect } from '../../server/neo4j/connect.ts';

export const createConnection = async (config: Config): Promise<Connection> => {
  const connection = await connect(config, { stage: () => undefined, join: false });
  const { embedded, folder } = connection;
  if (!embedded) throw new Error('the bench works only on a database of its own');
  const { boltPort, storeId } = embedded;
  await folder.writeRun({ pid: process.pid, boltPort, storeId, password: folder.password, address: null });
  return connection;
};
