/**
 * One direction of a connection, as a bad network would carry it.
 */
import type { Socket } from 'node:net';

/** What is wrong with the network; nothing when empty. */
export type Trouble = {
  readonly latencyMs?: number;
  readonly bytesPerSecond?: number;
  /** Everything is swallowed, and nobody is told. */
  readonly isBlackHole?: boolean;
};

const pieceBytes = 1_024;

/**
 * Carries pieces to a socket in their order, late and slowly as the trouble of the moment says.
 * @returns what takes a piece.
 */
export const createPipe = (to: Socket, troubleNow: () => Trouble): ((piece: Buffer) => void) => {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
  const carry = async (piece: Buffer, due: number, bytesPerSecond: number | undefined): Promise<void> => {
    const early = due - performance.now();
    if (early > 0) await pause(early);
    const step = bytesPerSecond === undefined ? piece.length : pieceBytes;
    for (let at = 0; at < piece.length; at += step) {
      const part = piece.subarray(at, at + step);
      if (bytesPerSecond !== undefined) await pause((part.length / bytesPerSecond) * 1_000);
      if (!to.destroyed && !troubleNow().isBlackHole) to.write(part);
    }
  };
  return (piece) => {
    const { latencyMs = 0, bytesPerSecond, isBlackHole } = troubleNow();
    if (isBlackHole) return;
    if (latencyMs === 0 && bytesPerSecond === undefined && waiting === 0) {
      if (!to.destroyed) to.write(piece);
      return;
    }
    const due = performance.now() + latencyMs;
    waiting += 1;
    last = last
      .then(() => carry(piece, due, bytesPerSecond))
      .finally(() => {
        waiting -= 1;
      });
  };
};
