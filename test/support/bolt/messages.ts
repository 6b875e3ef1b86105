/**
 * Reads the messages of a Bolt connection as they pass, so far as a proxy has to know them: which is which, and where
 * each ends. https://neo4j.com/docs/bolt/current/
 */

/** Bytes of the structure's tag, the second of a message. */
export const tags = {
  goodbye: 0x02,
  run: 0x10,
  begin: 0x11,
  commit: 0x12,
  success: 0x70,
  record: 0x71,
} as const;

const packedReadMode = Buffer.from([0x84, 0x6d, 0x6f, 0x64, 0x65, 0x81, 0x72]);

/** Whether a BEGIN asks for a transaction that only reads. */
export const isReadOnly = (message: Buffer): boolean => message.includes(packedReadMode);

const manifest = 0x01ff;
const proposals = 20;

/** What both directions of one connection learn from each other while they agree on a version. */
export type Handshake = { isManifest: boolean | undefined };

/** Length of the handshake's part in what has come so far; undefined while more is needed. */
const handshakeLength = (side: 'client' | 'server', bytes: Buffer, handshake: Handshake): number | undefined => {
  if (side === 'server') {
    if (bytes.length < 4) return undefined;
    handshake.isManifest = bytes.readUInt32BE(0) === manifest;
    if (!handshake.isManifest) return 4;
    // Number of versions in one byte, four bytes for each, capabilities in one byte.
    const versions = bytes[4];
    const length = versions === undefined ? Number.POSITIVE_INFINITY : 4 + 1 + 4 * versions + 1;
    return bytes.length < length ? undefined : length;
  }
  if (bytes.length <= proposals) return undefined;
  // The client goes on only after the server has answered. The version it chose, and its capabilities in one byte.
  return handshake.isManifest ? (bytes.length < proposals + 5 ? undefined : proposals + 5) : proposals;
};

/**
 * @param onMessage called with every whole message, in order.
 * @returns what takes the bytes of one direction, in pieces of any size.
 */
export const createMessageReader = (
  side: 'client' | 'server',
  handshake: Handshake,
  onMessage: (message: Buffer) => void,
): ((piece: Buffer) => void) => {
  let waiting: Buffer = Buffer.alloc(0);
  let isAgreed = false;
  let message: Buffer[] = [];
  return (piece) => {
    waiting = waiting.length === 0 ? piece : Buffer.concat([waiting, piece]);
    if (!isAgreed) {
      const length = handshakeLength(side, waiting, handshake);
      if (length === undefined) return;
      isAgreed = true;
      waiting = waiting.subarray(length);
    }
    let at = 0;
    while (waiting.length - at >= 2) {
      const size = waiting.readUInt16BE(at);
      if (waiting.length - at - 2 < size) break;
      // Two zero bytes end a message; by themselves they only keep a connection alive.
      if (size > 0) message.push(waiting.subarray(at + 2, at + 2 + size));
      else if (message.length > 0) {
        onMessage(Buffer.concat(message));
        message = [];
      }
      at += 2 + size;
    }
    waiting = waiting.subarray(at);
  };
};
