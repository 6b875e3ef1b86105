/**
 * A proxy of our own between the app and Neo4j: it can lose the reply to a commit, be slow, go silent, and hang up.
 */
import { connect, createServer, type Socket } from 'node:net';
import { createMessageReader, type Handshake, isReadOnly, tags } from './messages.ts';
import { createPipe, type Trouble } from './slow-pipe.ts';

export type BoltProxy = {
  /** Where the app finds it. */
  readonly uri: string;
  /** What is wrong with the network from now on. */
  setTrouble(trouble: Trouble): void;
  /** Ends every connection at once. */
  hangUp(): void;
  /**
   * Called when the server has stored what a transaction wrote, before its reply goes on. True loses that reply and
   * the connection: the app never learns what became of it.
   */
  loseReplyWhen(isLost: (() => boolean) | undefined): void;
  /** How many statements with this text have been sent so far. */
  countSent(text: string): number;
  close(): Promise<void>;
};

const addressOf = (uri: string) => {
  const { hostname, port } = new URL(uri);
  return { host: hostname, port: Number(port) };
};

/** @param target a bolt:// address on this computer. */
export const startBoltProxy = async (target: string): Promise<BoltProxy> => {
  const sockets = new Set<Socket>();
  const statements: Buffer[] = [];
  let trouble: Trouble = {};
  let isLost: (() => boolean) | undefined;

  const server = createServer((app) => {
    const database = connect(addressOf(target));
    const end = () => {
      app.destroy();
      database.destroy();
    };
    for (const socket of [app, database]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    const handshake: Handshake = { isManifest: undefined };
    // The server answers every request once, in their order.
    const unanswered: ('commit of a write' | 'other')[] = [];
    let isWriting = false;
    const readRequests = createMessageReader('client', handshake, (message) => {
      const tag = message[1];
      if (tag === tags.goodbye) return;
      if (tag === tags.run) statements.push(message);
      if (tag === tags.begin) isWriting = !isReadOnly(message);
      unanswered.push(tag === tags.commit && isWriting ? 'commit of a write' : 'other');
    });
    let isCut = false;
    const readReplies = createMessageReader('server', handshake, (message) => {
      const tag = message[1];
      if (tag === tags.record) return;
      if (unanswered.shift() === 'commit of a write' && tag === tags.success && isLost?.()) isCut = true;
    });
    const toDatabase = createPipe(database, () => trouble);
    const toApp = createPipe(app, () => trouble);
    app.on('data', (piece) => {
      readRequests(piece as Buffer);
      toDatabase(piece as Buffer);
    });
    database.on('data', (piece) => {
      readReplies(piece as Buffer);
      if (isCut) end();
      else toApp(piece as Buffer);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the proxy has no port');

  const hangUp = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    setTrouble: (next) => {
      trouble = next;
    },
    hangUp,
    loseReplyWhen: (next) => {
      isLost = next;
    },
    countSent: (text) => statements.filter((statement) => statement.includes(text)).length,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        hangUp();
      }),
  };
};
