import { Router } from 'express';
import { fieldQualityRoutes } from '../contract/field-quality.ts';
import { fieldTargetRoutes } from '../contract/field-targets.ts';
import { fieldTeamRoutes } from '../contract/field-team.ts';
import { bind } from '../http/bind.ts';
import { tellTrail } from '../http/trail.ts';
import type { QualityService } from './quality-service.ts';
import type { TargetService } from './target-service.ts';
import type { TeamService } from './team-service.ts';

type Given = {
  readonly team: TeamService;
  readonly targets: TargetService;
  readonly quality: QualityService;
};

export const createFieldTeamRoutes = ({ team, targets, quality }: Given): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, fieldTeamRoutes.listResearchers, ({ params }) => team.list(params));
  bind(router, fieldTeamRoutes.editResearcher, async ({ params, ifMatch, body, viewer, response }) => {
    const { communityId, waveId, userId } = params;
    const edited = await team.edit({ communityId, waveId }, { userId, version: ifMatch, by: viewer.id }, body);
    tellTrail(response, { change: edited.roles });
    return edited.team;
  });
  bind(router, fieldTargetRoutes.readWaveTargets, ({ params }) => targets.read(params));
  bind(router, fieldTargetRoutes.editWaveTargets, ({ params, ifMatch, body, viewer }) =>
    targets.edit(params, ifMatch, body.cells, viewer.id),
  );
  bind(router, fieldTargetRoutes.readWaveProgress, ({ params }) => targets.progress(params));
  bind(router, fieldQualityRoutes.readWaveQuality, ({ params }) => quality.read(params));
  bind(router, fieldQualityRoutes.listNextWave, ({ params, query }) => quality.listNextWave(params, query));
  return router;
};
