/**
 * Writes lines into a pressed file that nobody else may read, without ever holding more than a few of them.
 */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import {
  count,
  type Footer,
  gzipStart,
  type Header,
  labelsKey,
  makeFooter,
  type NodeLine,
  newTally,
  type RelationshipLine,
} from './archive.ts';

/** Text that is handed on at once; line by line, the streams between would cost more than the work. */
const pieceLength = 64 * 1024;

/**
 * Writes a whole archive. The file must not exist; when this ends by an error, a part of it does.
 * @returns the last line.
 */
export const writeArchive = async (
  path: string,
  header: Header,
  entries: AsyncIterable<NodeLine | RelationshipLine>,
): Promise<Footer> => {
  const tally = newTally();
  const hash = createHash('sha256');
  let footer: Footer | undefined;
  const pieces = async function* (): AsyncGenerator<string> {
    let piece = `${JSON.stringify(header)}\n`;
    for await (const entry of entries) {
      if (entry[0] === 'node') count(tally.nodes, labelsKey(entry[2]));
      else count(tally.relationships, entry[1]);
      piece += `${JSON.stringify(entry)}\n`;
      if (piece.length < pieceLength) continue;
      hash.update(piece);
      yield piece;
      piece = '';
    }
    hash.update(piece);
    footer = makeFooter(tally, hash.digest('hex'));
    yield `${piece}${JSON.stringify(footer)}\n`;
  };
  await pipeline(pieces, createGzip({ level: 6 }), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  const file = await open(path, 'r+');
  try {
    await file.write(gzipStart, 0, gzipStart.length, 0);
    // A name that outlives a power cut must not name a file that does not.
    await file.sync();
  } finally {
    await file.close();
  }
  if (!footer) throw new Error('the archive has no last line');
  return footer;
};
