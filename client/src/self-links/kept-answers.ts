/**
 * What somebody who answers alone has answered so far, kept in their browser until it is sent: encrypted under a key made of the
 * secret of their link, which is kept nowhere but in the link. Whoever has the link and this browser may go on; nobody else can
 * read it.
 */
import { Dexie, type Table } from 'dexie';
import type { FieldPack } from '#contract/field-work';
import type { Submission } from '#contract/submissions';
import { toBase64, toBytes } from '../bytes.ts';
import type { FillingDraft } from '../filling/draft.ts';
import { decryptRecord, encryptRecord, type Kept } from '../offline/records.ts';

/** `sealed` once it was finished: what is sent again after a lost reply must be the very same. */
export type Answers = { readonly pack: FieldPack; readonly draft: FillingDraft; readonly sealed?: Submission };

type AnswersRow = { readonly id: string; readonly at: string; readonly kept: Kept };
type AloneStore = Dexie & { readonly answers: Table<AnswersRow, string> };

const createAloneStore = (): AloneStore => {
  const store = new Dexie('kith-alone', { chromeTransactionDurability: 'strict' }) as AloneStore;
  store.version(1).stores({ answers: 'id, at' });
  return store;
};
const store = createAloneStore();

/** The longest that a link works, and a day: what is older can never be sent. */
const keptMs = 91 * 24 * 60 * 60 * 1000;

export type Place = { readonly id: string; readonly key: CryptoKey };

/** Where what belongs to a link is kept, and under which key (HKDF, RFC 5869); neither tells the secret. */
export const placeOf = async (secret: string): Promise<Place> => {
  const material = await crypto.subtle.importKey('raw', toBytes(secret), 'HKDF', false, ['deriveBits', 'deriveKey']);
  const from = (what: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(32),
    info: toBytes(`kith alone ${what}`),
  });
  const id = toBase64(new Uint8Array(await crypto.subtle.deriveBits(from('id'), material, 128)));
  const made = { name: 'AES-GCM', length: 256 };
  return { id, key: await crypto.subtle.deriveKey(from('key'), material, made, false, ['encrypt', 'decrypt']) };
};

/** @returns undefined where nothing was kept. Forgets what is too old to be sent, whosever it is. */
export const findAnswers = async ({ id, key }: Place): Promise<Answers | undefined> => {
  await store.answers
    .where('at')
    .below(new Date(Date.now() - keptMs).toISOString())
    .delete();
  const row = await store.answers.get(id);
  return row && decryptRecord<Answers>(key, `draft|${id}`, row.kept);
};

export const keepAnswers = async ({ id, key }: Place, answers: Answers): Promise<void> => {
  await store.answers.put({ id, at: new Date().toISOString(), kept: await encryptRecord(key, `draft|${id}`, answers) });
};

export const forgetAnswers = ({ id }: Place): Promise<void> => store.answers.delete(id);
