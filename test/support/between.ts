/**
 * What stands between a device and the service: lets everything through, until it is told to lose, cut or answer by itself, as
 * networks, proxies and login pages do.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

type Reply = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

/** What happens to one request. */
export type Fate =
  | { readonly is: 'pass' }
  /** Something else answers; the service never hears of it. */
  | { readonly is: 'answer'; readonly reply: Reply }
  /** The connection is gone after so many bytes of the request's body, on both sides. */
  | { readonly is: 'cut-request'; readonly afterBytes: number }
  /** The service has answered; of that, so many bytes come through, though all of them were announced. */
  | { readonly is: 'cut-reply'; readonly afterBytes: number }
  /** What the service gets is not what was sent. */
  | { readonly is: 'change-request'; readonly body: (text: string) => string }
  /** The answer of the service, changed on its way; without what would say that it is as it was. */
  | { readonly is: 'change'; readonly body: (text: string) => string };

/** @param body of the request, as text. */
type Decide = (given: {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}) => Fate | undefined | Promise<Fate | undefined>;

const readAll = async (stream: AsyncIterable<unknown>): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const ask = (address: string, incoming: IncomingMessage, body: Buffer): Promise<{ reply: IncomingMessage; bytes: Buffer }> =>
  new Promise((done, failed) => {
    const { hostname, port } = new URL(address);
    const { method, url: path } = incoming;
    const { 'if-none-match': _, 'if-modified-since': __, ...others } = incoming.headers;
    const headers = body.length > 0 ? { ...others, 'content-length': String(body.length) } : others;
    // Whole and uncompressed, so that what is changed on the way can be read.
    const asked = request({ hostname, port, method, path, headers: { ...headers, 'accept-encoding': 'identity' } }, (reply) => {
      readAll(reply).then((bytes) => done({ reply, bytes }), failed);
    });
    asked.on('error', failed);
    asked.end(body);
  });

/** Sends the beginning of a request, then lets go. */
const begin = (address: string, { method, url: path, headers }: IncomingMessage, bytes: Buffer): Promise<void> =>
  new Promise((done) => {
    const { hostname, port } = new URL(address);
    const asked = request({ hostname, port, method, path, headers });
    asked.on('error', () => done());
    asked.on('close', () => done());
    asked.write(bytes, () => setTimeout(() => asked.destroy(), 20));
  });

const headersOf = ({ headers }: IncomingMessage, length: number) => {
  const { 'transfer-encoding': _, connection: __, ...rest } = headers;
  return { ...rest, 'content-length': String(length) };
};

export const startBetween = async (address: string) => {
  let decide: Decide = () => undefined;
  const changes = new Map<string, (text: string) => string>();
  let isDown = false;
  const sockets = new Set<Socket>();

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await readAll(incoming);
    const { method = '', url: path = '' } = incoming;
    const change = changes.get(path.split('?')[0] ?? '');
    const usual: Fate = change ? { is: 'change', body: change } : { is: 'pass' };
    const fate = (await decide({ method, path, body: body.toString() })) ?? usual;
    if (fate.is === 'answer') {
      outgoing.writeHead(fate.reply.status, fate.reply.headers ?? {});
      outgoing.end(fate.reply.body);
      return;
    }
    if (fate.is === 'cut-request') {
      await begin(address, incoming, body.subarray(0, fate.afterBytes));
      outgoing.socket?.destroy();
      return;
    }
    const { reply, bytes } = await ask(
      address,
      incoming,
      fate.is === 'change-request' ? Buffer.from(fate.body(body.toString())) : body,
    );
    const text = fate.is === 'change' ? Buffer.from(fate.body(bytes.toString())) : bytes;
    outgoing.writeHead(reply.statusCode ?? 502, headersOf(reply, text.length));
    if (fate.is !== 'cut-reply') {
      outgoing.end(text);
      return;
    }
    outgoing.write(text.subarray(0, fate.afterBytes), () => outgoing.socket?.destroy());
  };

  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => outgoing.socket?.destroy());
  });
  server.on('connection', (socket) => {
    if (isDown) socket.destroy();
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    /** What happens to each request from now on. */
    decide: (next: Decide): void => {
      decide = next;
    },
    /** What the service answers there is changed on its way, from now on. */
    changePath: (path: string, change: (text: string) => string): void => {
      changes.set(path, change);
    },
    /** No network at all, or again. */
    setDown: (down: boolean): void => {
      isDown = down;
      if (down) for (const socket of sockets) socket.destroy();
    },
    close: async (): Promise<void> => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
};

export type Between = Awaited<ReturnType<typeof startBetween>>;
