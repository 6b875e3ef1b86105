/**
 * How many are to be asked where and of which age; how far that has come; who has not been reached yet.
 */
import { randomUUID } from 'node:crypto';
import { listNeighbourhoods } from '../communities/community-queries.ts';
import { type TargetCell, TargetCells, type WaveProgress, type WaveTargets } from '../contract/field-targets.ts';
import { declined } from '../contract/residents.ts';
import { refuse } from '../directory/check-links.ts';
import { sameFields } from '../directory/same-fields.ts';
import { DomainError, notFound } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import { lockWave } from './field-work-queries.ts';
import type { InWave } from './field-work-service.ts';
import { type Counted, notReached } from './progress/not-reached.ts';
import * as queries from './target-queries.ts';
import { revise } from './team-queries.ts';

export type TargetService = {
  /** @throws DomainError notFound */
  read(wave: InWave): Promise<WaveTargets>;
  /** @throws DomainError stale, with the targets as they are stored; invalid for a neighbourhood that is not there; notFound. */
  edit(wave: InWave, version: number | undefined, cells: readonly TargetCell[], by: string): Promise<WaveTargets>;
  /** @throws DomainError notFound */
  progress(wave: InWave): Promise<WaveProgress>;
};

const areasOf = async (run: Run, communityId: string): Promise<ReadonlySet<string>> =>
  new Set((await run(listNeighbourhoods, { communityId })).map(({ id }) => id));

/** Without those of neighbourhoods that were removed since. */
const readTargets = async (run: Run, wave: InWave): Promise<WaveTargets> => {
  const [stored] = await run(queries.readTargets, wave);
  if (!stored) throw notFound('wave');
  const areas = await areasOf(run, wave.communityId);
  const cells = stored.targets === null ? [] : TargetCells.parse(JSON.parse(stored.targets));
  return {
    version: stored.version,
    cells: cells.filter(({ neighbourhoodId }) => neighbourhoodId === null || areas.has(neighbourhoodId)),
  };
};

const covers = (cell: TargetCell, one: Counted): boolean =>
  (cell.neighbourhoodId === null || cell.neighbourhoodId === one.neighbourhoodId) &&
  (cell.ageBand === null || cell.ageBand === one.ageBand);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const progressOf = (cells: readonly TargetCell[], counts: readonly Counted[], days: WaveProgress['days']): WaveProgress => {
  const targets = cells.flatMap(({ target }) => target ?? []);
  return {
    interviews: sum(days.map(({ interviews }) => interviews)),
    respondents: sum(counts.map(({ respondents }) => respondents)),
    placed: sum(
      counts
        .filter(({ neighbourhoodId, ageBand }) => neighbourhoodId !== null && ageBand !== null)
        .map(({ respondents }) => respondents),
    ),
    target: targets.length === 0 ? null : sum(targets),
    cells: cells.map((cell) => ({
      neighbourhoodId: cell.neighbourhoodId,
      ageBand: cell.ageBand,
      target: cell.target,
      respondents: sum(counts.filter((one) => covers(cell, one)).map(({ respondents }) => respondents)),
    })),
    days,
    notReached: notReached(cells, counts),
  };
};

export const createTargetService = (store: Store): TargetService => ({
  read: (wave) => store.read((run) => readTargets(run, wave)),

  edit: (wave, version, cells, by) => {
    const revisionId = randomUUID();
    return store.write(async (run) => {
      await run(lockWave, wave);
      const before = await readTargets(run, wave);
      // The reply to the first try was lost, or two people wrote the same.
      if (sameFields(before.cells, cells)) return before;
      if (before.version !== version) {
        throw new DomainError('stale', 'Somebody else changed this wave meanwhile. Nothing of yours was stored yet.', {
          extra: { current: before },
        });
      }
      const areas = await areasOf(run, wave.communityId);
      refuse(
        cells.flatMap(({ neighbourhoodId }, at) =>
          neighbourhoodId === null || areas.has(neighbourhoodId)
            ? []
            : [
                {
                  pointer: `/body/cells/${at}/neighbourhoodId`,
                  message: 'there is no such neighbourhood in this community',
                },
              ],
        ),
      );
      await run(queries.saveTargets, { ...wave, targets: JSON.stringify(cells) });
      await run(revise, { ...wave, revisionId, by, before: JSON.stringify({ cells: before.cells }) });
      return readTargets(run, wave);
    });
  },

  progress: (wave) =>
    store.read(async (run) => {
      const { cells } = await readTargets(run, wave);
      // Who would rather not say how old they are has no known age.
      const counts = (await run(queries.countRespondents, wave)).map(({ ageBand, ...one }) => ({
        ...one,
        ageBand: ageBand === declined || ageBand === '' ? null : ageBand,
      }));
      return progressOf(cells, counts, await run(queries.countDays, wave));
    }),
});
