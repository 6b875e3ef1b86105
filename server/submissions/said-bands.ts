/**
 * What is known of a resident because an interview said it: it stands while the interview counts. What somebody has typed stays.
 */
import { ResidentFields } from '../contract/residents.ts';
import type { Run } from '../neo4j/store.ts';
import { fillBlanks, fillResident, holdBands } from '../residents/resident-writer.ts';
import * as queries from './submission-queries.ts';

export type Band = keyof ResidentFields;
export type SaidBands = Partial<Record<Band, string>>;
export type OfInterview = { readonly communityId: string; readonly id: string };

export const bandsIn = ({ ageBand, gender, timeHere, neighbourhoodId }: ResidentFields): SaidBands =>
  Object.fromEntries(Object.entries({ ageBand, gender, timeHere, neighbourhoodId }).filter(([, said]) => said !== null));

const readBands = (said: string): SaidBands => JSON.parse(said);
const blank: ResidentFields = { ageBand: null, gender: null, timeHere: null, neighbourhoodId: null };

type Standing = { readonly residentId: string; readonly said: string; readonly filled: readonly string[] };

/**
 * What stood because of an interview no longer does: what another one said that counts takes its place. Call when it is gone, or set
 * aside.
 * @param was of the interview; what an older Kith took from it is not known, and stays.
 */
export const forgetBands = async (run: Run, communityId: string, was: Standing): Promise<void> => {
  const { residentId, filled } = was;
  if (filled.length === 0) return;
  const known = await holdBands(run, communityId, residentId);
  if (!known) return;
  const said = readBands(was.said);
  const others = await run(queries.listSaidBands, { communityId, residentId });
  const now: Record<Band, string | null> = { ...known };
  for (const band of Object.keys(known) as Band[]) {
    if (!filled.includes(band) || (said[band] ?? known[band]) !== known[band]) continue;
    const next = others.find((other) => readBands(other.said)[band] !== undefined);
    now[band] = next ? (readBands(next.said)[band] ?? null) : null;
    // Now it stands because of that one, and goes with it.
    if (next) next.filled = [...new Set([...next.filled, band])];
  }
  await fillResident(run, communityId, residentId, now as ResidentFields);
  for (const { id, filled: bands } of others) await run(queries.setFilledBands, { communityId, id, bands });
};

/** An interview was set aside: what it said of whoever gave it no longer stands. */
export const setAsideBands = async (run: Run, { communityId, id }: OfInterview): Promise<void> => {
  const [was] = await run(queries.readBands, { communityId, id });
  if (!was) return;
  await forgetBands(run, communityId, was);
  await run(queries.setFilledBands, { communityId, id, bands: [] });
};

/** An interview counts: what it said of whoever gave it stands where nothing else is known. */
export const countBands = async (run: Run, { communityId, id }: OfInterview): Promise<void> => {
  const [found] = await run(queries.readBands, { communityId, id });
  if (!found) return;
  const said = ResidentFields.parse({ ...blank, ...readBands(found.said) });
  const filled = await fillBlanks(run, communityId, found.residentId, said);
  if (filled.length > 0)
    await run(queries.setFilledBands, { communityId, id, bands: [...new Set([...found.filled, ...filled])] });
};
