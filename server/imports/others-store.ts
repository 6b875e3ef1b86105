/**
 * Stores assets, groups and organisations of a file: makes what is new, writes what a corrected file says.
 */
import { randomUUID } from 'node:crypto';
import type { Run } from '../neo4j/store.ts';
import { type ImportContext, keyOf, type PartOutcome, type Taken } from './context.ts';
import type { OtherToSave, StoredOther } from './other-queries.ts';
import * as queries from './other-queries.ts';
import type { Other, OtherKind } from './read-other.ts';

export type PlacedOther = Omit<Other, 'neighbourhood'> & { readonly neighbourhoodId: string | null };

const saveOf = { asset: queries.saveAssets, group: queries.saveGroups, organisation: queries.saveOrganisations } as const;

const detailsOf = (other: PlacedOther) => ({
  name: other.name,
  about: other.about,
  contact: other.contact,
  assetKind: other.kind === 'asset' ? other.assetKind : null,
  formality: other.kind === 'asset' ? other.formality : null,
  latitude: other.kind === 'asset' ? other.latitude : null,
  longitude: other.kind === 'asset' ? other.longitude : null,
  neighbourhoodId: other.neighbourhoodId,
});

type Details = { readonly [K in keyof ReturnType<typeof detailsOf>]: string | number | null };

/** What is stored, in the same order of fields, so that the two can be compared as text. */
const storedDetails = (stored: StoredOther): Details => ({
  name: stored.name,
  about: stored.about ?? '',
  contact: stored.contact ?? '',
  assetKind: stored.assetKind,
  formality: stored.formality,
  latitude: stored.latitude,
  longitude: stored.longitude,
  neighbourhoodId: stored.neighbourhoodId,
});

/** Stores one part of the file, in the transaction it is given. Safe to repeat. */
export const storeOthers = async (
  run: Run,
  context: ImportContext,
  others: readonly Taken<PlacedOther>[],
): Promise<PartOutcome> => {
  const { communityId, importId, by } = context;
  const keys = others.map(({ value }) => keyOf(context, value.externalId));
  const found = await run(queries.findOthers, { communityId, keys });
  const known = new Map(found.map((row) => [`${row.kind}|${row.key}`, row]));
  const rows: Record<OtherKind, OtherToSave[]> = { asset: [], group: [], organisation: [] };
  const stored: { row: number; key: string }[] = [];
  let added = 0;
  let updated = 0;
  for (const { row, value } of others) {
    const key = keyOf(context, value.externalId);
    const before = known.get(`${value.kind}|${key}`);
    const details = detailsOf(value);
    const beforeText = before ? JSON.stringify(storedDetails(before)) : null;
    const id = before?.id ?? randomUUID();
    stored.push({ row, key: id });
    if (beforeText === JSON.stringify(details)) continue;
    if (before) updated += 1;
    else added += 1;
    rows[value.kind].push({ id, key, externalId: value.externalId, ...details, revisionId: randomUUID(), before: beforeText });
  }
  for (const kind of ['asset', 'group', 'organisation'] as const) {
    if (rows[kind].length === 0) continue;
    await run(saveOf[kind], { communityId, importId, by, source: context.mapping.source, rows: rows[kind] });
  }
  return { accepted: others.length, merged: 0, refused: [], added, updated, stored };
};
