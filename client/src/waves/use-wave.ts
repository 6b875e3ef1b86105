/**
 * The wave that the address names, and changing how it is asked.
 */
import { useState } from 'react';
import { useParams } from 'react-router';
import type { WaveWork } from '#contract/field-work';
import type { WaveId } from '#contract/ids';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { useCommunity } from '../frame/community-context.ts';
import { useMend } from '../places/use-mend.ts';

/** What is changed here is read anew whenever somebody comes. */
export const fresh = { refetchOnMount: 'always' } as const;

export const useWaveHere = () => {
  const { community } = useCommunity();
  const { waveId = '' } = useParams();
  const params = { communityId: community.id, waveId: waveId as WaveId };
  return { community, params, address: `/communities/${community.id}/waves/${waveId}` };
};

type Change = Partial<
  Pick<WaveWork, 'status' | 'why' | 'needsTraining'> & {
    readonly versionId: NonNullable<WaveWork['instrument']>['versionId'] | null;
  }
>;

/** @param labels of the fields, by their names, which are also their ids in the form. */
export const useWaveEdit = (labels: Readonly<Record<string, string>>) => {
  const { params } = useWaveHere();
  const { stale, mend, ...sending } = useMend<WaveWork>(labels);
  const [saved, setSaved] = useState<WaveWork>();
  /** Stores a change of what was looked at; all else of the wave stays. */
  const save = (base: WaveWork, change: Change) => {
    setSaved(undefined);
    return mend(async () => {
      const { status, why, needsTraining, instrument } = base;
      const body = { status, why, needsTraining, versionId: instrument?.versionId ?? null, ...change };
      setSaved(await call(routes.editWaveWork, { params, body, ifMatch: base.version }));
    });
  };
  return { ...sending, stale, saved, save, forget: () => setSaved(undefined) };
};
