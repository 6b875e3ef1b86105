/**
 * Writes what was answered beside the names: items, consents, and which of those named know each other.
 */
import type { Filled, ItemAnswer } from '../contract/filled.ts';
import type { Writing } from '../interviews/interview-writer.ts';
import type { Run } from '../neo4j/store.ts';
import type { Asked } from './questions-of.ts';
import * as queries from './submission-queries.ts';

type Mentions = ReadonlyMap<string, string>;
type Kept = { readonly number: number | null; readonly text: string | null; readonly codes: string[] | null };

/** Where the value of an answer is kept: as a number, as words, or as codes. */
export const keptAs = ({ question, about, value }: ItemAnswer, { ofRespondent, ofNamed }: Asked): Kept => {
  const nothing = { number: null, text: null, codes: null };
  if (value === null) return nothing;
  if (typeof value === 'number') return { ...nothing, number: value };
  if (typeof value !== 'string') return { ...nothing, codes: value };
  const asked = about === null ? ofRespondent.get(question) : ofNamed.get(question)?.question;
  return asked?.is === 'item' && asked.item.kind === 'text' ? { ...nothing, text: value.trim() } : { ...nothing, codes: [value] };
};

type Items = { readonly answers: readonly ItemAnswer[]; readonly asked: Asked; readonly mentions: Mentions };

export const writeItems = async (run: Run, { communityId, id }: Writing, { answers, asked, mentions }: Items): Promise<void> => {
  if (answers.length === 0) return;
  const rows = answers.map((answer, position) => {
    const { question, about, status } = answer;
    const mentionId = about === null ? null : (mentions.get(about) ?? null);
    return { question, ref: about, mentionId, status, position, ...keptAs(answer, asked) };
  });
  await run(queries.saveItems, { communityId, id, rows });
};

export const writeConsents = async (run: Run, { communityId, id }: Writing, { consents, versionId }: Filled): Promise<void> => {
  await run(queries.saveConsents, { communityId, id, versionId, rows: consents });
};

type Ties = { readonly ties: Filled['ties']; readonly mentions: Mentions };

/** Two who turned out to be one are no pair. */
export const writeKnows = async (run: Run, { communityId, id }: Writing, { ties, mentions }: Ties): Promise<void> => {
  const rows = ties.flatMap(({ a, b, know }) => {
    const [first, second] = [mentions.get(a), mentions.get(b)].sort();
    return first === undefined || second === undefined || first === second ? [] : [{ a: first, b: second, know }];
  });
  if (rows.length > 0) await run(queries.saveKnows, { communityId, id, rows });
};
