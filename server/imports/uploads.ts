/**
 * Files that wait to be imported: written whole or not at all, safe on the disk before anyone is told so, and deleted
 * once their import has ended.
 */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileRole } from '../contract/imports.ts';
import { DomainError, invalid } from '../errors.ts';

export type Uploads = {
  pathOf(importId: string, role: FileRole): string;
  /**
   * Takes the bytes in, then asks `accept` whether to keep them, which calls `keep` to put them in their place.
   * @throws DomainError tooLarge; invalid when the sender went away; whatever `accept` throws, and nothing is kept then.
   */
  receive(importId: string, role: FileRole, stream: Readable, maxBytes: number, accept: Accept): Promise<void>;
  /** Imports that have files here. */
  list(): Promise<string[]>;
  remove(importId: string): Promise<void>;
  /** Deletes files that nobody has started to import for a week. */
  sweep(now?: number): Promise<void>;
};

/** @param keep safe to repeat. */
export type Accept = (bytes: number, keep: () => Promise<void>) => Promise<void>;

const keptForMs = 7 * 24 * 60 * 60 * 1000;

const tooLarge = (maxBytes: number): DomainError =>
  new DomainError(
    'tooLarge',
    `The file is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB. Split it and import the parts one after another.`,
  );

const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(String((error as NodeJS.ErrnoException).code));

const noRoom = (): DomainError =>
  new DomainError(
    'unavailable',
    'There is no room left for files on the computer that Kith runs on. Nothing of this one was kept. Send it again when whoever looks after Kith has made some.',
  );

/** Ends the stream when more comes than may. */
const limit = (maxBytes: number, count: (bytes: number) => void) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      count(bytes);
      yield chunk;
    }
  };

/** @param folder readable by its owner only. */
export const createUploads = (folder: string): Uploads => {
  const pathOf = (importId: string, role: FileRole) => join(folder, `${importId}-${role}.csv`);
  return {
    pathOf,
    receive: async (importId, role, stream, maxBytes, accept) => {
      const path = pathOf(importId, role);
      // A name of its own: another file of this role may be on its way.
      const partial = `${path}.${randomUUID()}.partial`;
      let bytes = 0;
      let isKept = false;
      const keep = async () => {
        if (!isKept) await rename(partial, path);
        isKept = true;
      };
      try {
        const count = (now: number) => {
          bytes = now;
        };
        await pipeline(stream, limit(maxBytes, count), createWriteStream(partial, { mode: 0o600, flush: true }));
      } catch (error) {
        await rm(partial, { force: true });
        if (error instanceof DomainError) throw error;
        if (isFull(error)) throw noRoom();
        if (stream.readableAborted || stream.destroyed) throw invalid('The file did not arrive whole. Send it again.');
        throw error;
      }
      try {
        await accept(bytes, keep);
      } finally {
        await rm(partial, { force: true });
      }
    },
    list: async () => {
      const names = (await readdir(folder)).map((name) => /^([\da-f-]{36})-[a-z]+\.csv$/.exec(name)?.[1]);
      return [...new Set(names.filter((id) => id !== undefined))];
    },
    remove: async (importId) => {
      await Promise.all(FileRole.options.map((role) => rm(pathOf(importId, role), { force: true })));
    },
    sweep: async (now = Date.now()) => {
      for (const name of await readdir(folder)) {
        if (!/\.csv(\.([\da-f-]{36}\.)?partial)?$/.test(name)) continue;
        const { mtimeMs } = await stat(join(folder, name));
        if (now - mtimeMs > keptForMs) await rm(join(folder, name), { force: true });
      }
    },
  };
};
