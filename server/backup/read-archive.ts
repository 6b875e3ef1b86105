/**
 * Reads an archive line by line and holds it against what its last line says. Whoever takes the lines has nothing proven
 * until the end is reached.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import {
  archiveFormat,
  count,
  Footer,
  gzipStart,
  Header,
  labelsKey,
  makeFooter,
  maxLineBytes,
  NodeLine,
  newTally,
  RelationshipLine,
  refused,
} from './archive.ts';

export type Entry =
  | { readonly header: Header }
  | { readonly node: NodeLine }
  | { readonly relationship: RelationshipLine }
  | { readonly footer: Footer };

const damaged = (cause?: unknown) =>
  refused('This backup is damaged: it is not as it was written. Use another copy of it.', cause);
const cutOff = (cause?: unknown) => refused('This backup is not whole: its end is missing. Use another copy of it.', cause);
const notOurs = (cause?: unknown) => refused('This file is no backup made by Kith.', cause);

const readEnds = async (path: string): Promise<{ readonly length: number }> => {
  const file = await open(path, 'r').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw refused(`There is no file ${path}.`, cause);
    throw refused(`The file ${path} cannot be read (${cause.code}).`, cause);
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw refused(`${path} is no file.`);
    const start = Buffer.alloc(gzipStart.length);
    const { bytesRead } = await file.read(start, 0, start.length, 0);
    if (bytesRead === 0) throw refused('This file is empty.');
    if (!start.subarray(0, 3).equals(gzipStart.subarray(0, 3))) throw notOurs();
    if (!start.equals(gzipStart)) throw damaged();
    const end = Buffer.alloc(4);
    await file.read(end, 0, 4, stat.size - 4);
    return { length: end.readUInt32LE() };
  } finally {
    await file.close();
  }
};

/** The text as lines of bytes without their ends; a last line without an end is one too. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      rest.push(chunk.subarray(from, to));
      yield rest.length === 1 ? (rest[0] as Buffer) : Buffer.concat(rest);
      rest = [];
      restBytes = 0;
      from = to + 1;
    }
    rest.push(chunk.subarray(from));
    restBytes += chunk.length - from;
    if (restBytes > maxLineBytes) throw damaged();
  }
  if (restBytes > 0) throw cutOff();
}

const gunzipped = async function* (path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  file.pipe(gunzip);
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' ? cutOff(error) : damaged(error);
  } finally {
    file.destroy();
    gunzip.destroy();
  }
};

const parseAs = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> => {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw damaged(parsed.error);
  return parsed.data;
};

const parseJson = (line: Buffer, otherwise: (cause: unknown) => Error): unknown => {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch (cause) {
    throw otherwise(cause);
  }
};

const parseHeader = (line: Buffer): Header => {
  const value = parseJson(line, notOurs) as Partial<Header> | null;
  if (value?.kith !== 'backup') throw notOurs();
  if (typeof value.format === 'number' && value.format > archiveFormat) {
    throw refused(
      `This backup was written by a newer version of Kith (format ${value.format}; this version knows ${archiveFormat}). Use that version.`,
    );
  }
  return parseAs(Header, value);
};

const sameAs = (a: Footer, b: Footer): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Header, nodes, relationships and last line, each checked as it comes and all of them at the end.
 * @throws DomainError `invalid` with a sentence for whoever named the file.
 */
export async function* readArchive(path: string): AsyncGenerator<Entry> {
  const { length } = await readEnds(path);
  const hash = createHash('sha256');
  const tally = newTally();
  let bytes = 0;
  let isFirst = true;
  let footer: Footer | undefined;
  for await (const line of linesOf(gunzipped(path))) {
    if (footer) throw damaged();
    bytes += line.length + 1;
    if (isFirst) {
      isFirst = false;
      yield { header: parseHeader(line) };
    } else {
      const value = parseJson(line, damaged);
      if (!Array.isArray(value)) {
        footer = parseAs(Footer, value);
        if (!sameAs(footer, makeFooter(tally, hash.digest('hex')))) throw damaged();
        continue;
      }
      if (value[0] === 'node') {
        const node = parseAs(NodeLine, value);
        count(tally.nodes, labelsKey(node[2]));
        yield { node };
      } else {
        const relationship = parseAs(RelationshipLine, value);
        count(tally.relationships, relationship[1]);
        yield { relationship };
      }
    }
    hash.update(line).update('\n');
  }
  if (!footer) throw cutOff();
  // Zeros after the end of what is pressed are passed over by every program that unpacks it; its last bytes tell.
  if (bytes % 2 ** 32 !== length) throw damaged();
  yield { footer };
}
