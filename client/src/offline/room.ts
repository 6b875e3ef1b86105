/**
 * Whether there is room for some more interviews: found out by storing as much, and taking it away again.
 */
import { Dexie } from 'dexie';
import { type Bytes, randomBytes } from '../bytes.ts';
import { alone } from './one-at-a-time.ts';
import { isFull } from './store.ts';

/** A long interview takes about a twentieth of it. */
const neededBytes = 2 * 1024 * 1024;
/** As much chance as a browser gives at once. */
const pieceBytes = 65_536;

/** By chance, so that it cannot be stored as less than it is. */
const fill = (): Bytes => {
  const bytes = new Uint8Array(neededBytes);
  for (let at = 0; at < neededBytes; at += pieceBytes) bytes.set(randomBytes(pieceBytes), at);
  return bytes;
};

/** @returns false when the browser refuses for want of room, and true when it could not be tried. */
export const hasRoom = (): Promise<boolean> =>
  alone('room', async () => {
    const room = new Dexie('kith-room', { chromeTransactionDurability: 'strict' });
    room.version(1).stores({ room: '' });
    try {
      await room.table('room').put(fill(), 1);
      return true;
    } catch (error) {
      return !isFull(error);
    } finally {
      await room.delete().catch(() => undefined);
    }
  });
