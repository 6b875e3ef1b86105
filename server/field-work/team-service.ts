/**
 * Who asks in a wave: assigned to it, sent to neighbourhoods, and trained until some day.
 */
import { randomUUID } from 'node:crypto';
import { assignResearcher, listPeople } from '../accounts/people-queries.ts';
import { loggedRoles } from '../accounts/set-roles.ts';
import { listNeighbourhoods } from '../communities/community-queries.ts';
import type { RoleChange } from '../contract/audit.ts';
import type { FieldResearcher, FieldTeam, ResearcherFields } from '../contract/field-team.ts';
import { refuse } from '../directory/check-links.ts';
import { sameFields } from '../directory/same-fields.ts';
import { DomainError, notFound } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import { lockWave } from './field-work-queries.ts';
import type { InWave } from './field-work-service.ts';
import { readTargets } from './target-queries.ts';
import * as queries from './team-queries.ts';
import { trainingOn } from './training.ts';

export type TeamService = {
  /** @throws DomainError notFound */
  list(wave: InWave): Promise<FieldTeam>;
  /**
   * @param version of the wave, as it was looked at.
   * @throws DomainError stale, with the team as it is stored; invalid for a neighbourhood that is not there; notFound for
   * somebody who is no community researcher here.
   */
  edit(
    wave: InWave,
    change: { readonly userId: string; readonly version: number | undefined; readonly by: string },
    given: ResearcherFields,
  ): Promise<EditedTeam>;
};

/** `roles`: of the researcher, as the log keeps them. To be sent into a wave is to see it. */
export type EditedTeam = { readonly team: FieldTeam; readonly roles: RoleChange };

const areasOf = async (run: Run, communityId: string): Promise<ReadonlySet<string>> =>
  new Set((await run(listNeighbourhoods, { communityId })).map(({ id }) => id));

const readTeam = async (run: Run, wave: InWave): Promise<FieldTeam> => {
  const [found] = await run(readTargets, wave);
  if (!found) throw notFound('wave');
  const { version, needsTraining } = found;
  const areas = await areasOf(run, wave.communityId);
  const held = new Map((await run(queries.countByResearcher, wave)).map(({ userId, interviews }) => [userId, interviews]));
  const items = (await run(queries.listResearchers, wave)).map(
    ({ trainedOn, trainedUntil, today, neighbourhoodIds, ...one }): FieldResearcher => ({
      ...one,
      neighbourhoodIds: neighbourhoodIds.filter((id) => areas.has(id)),
      training: trainingOn(today, { trainedOn, trainedUntil }),
      interviews: held.get(one.userId) ?? 0,
    }),
  );
  return { version, needsTraining, items };
};

const fieldsOf = ({ isAssigned, neighbourhoodIds, training }: FieldResearcher): ResearcherFields => ({
  isAssigned,
  neighbourhoodIds,
  trainedOn: training.trainedOn,
  trainedUntil: training.trainedUntil,
});

export const createTeamService = (store: Store): TeamService => ({
  list: (wave) => store.read((run) => readTeam(run, wave)),

  edit: (wave, { userId, version, by }, given) => {
    const revisionId = randomUUID();
    return store.write(async (run) => {
      await run(lockWave, wave);
      const before = await readTeam(run, wave);
      const researcher = before.items.find((one) => one.userId === userId);
      if (!researcher) throw notFound('researcher');
      const rolesNow = async () => loggedRoles(await run(listPeople, { communityId: wave.communityId }), userId);
      const rolesBefore = await rolesNow();
      // The reply to the first try was lost, or two people wrote the same.
      if (sameFields(fieldsOf(researcher), given)) {
        return { team: before, roles: { before: rolesBefore, after: rolesBefore } };
      }
      if (before.version !== version) {
        throw new DomainError('stale', 'Somebody else changed this wave meanwhile. Nothing of yours was stored yet.', {
          extra: { current: before },
        });
      }
      const areas = await areasOf(run, wave.communityId);
      refuse(
        given.neighbourhoodIds.flatMap((id, at) =>
          areas.has(id)
            ? []
            : [{ pointer: `/body/neighbourhoodIds/${at}`, message: 'there is no such neighbourhood in this community' }],
        ),
      );
      const { neighbourhoodIds, ...held } = given;
      await run(assignResearcher, { ...wave, userId, ...held });
      await run(queries.saveAreas, { ...wave, userId, neighbourhoodIds, by });
      await run(queries.revise, { ...wave, revisionId, by, before: JSON.stringify({ userId, ...fieldsOf(researcher) }) });
      return { team: await readTeam(run, wave), roles: { before: rolesBefore, after: await rolesNow() } };
    });
  },
});
