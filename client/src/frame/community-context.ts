/**
 * The community and wave that the page is about, from the address: /communities/:communityId/…?wave=… or …/waves/:waveId/…
 */
import { createContext, useContext } from 'react';
import type { CommunityDetail, Wave } from '#contract/communities';

export type CommunityHere = {
  readonly community: CommunityDetail;
  /** The wave in the path, the one named by `?wave=`, or the latest; undefined before there is any. */
  readonly wave: Wave | undefined;
};

export const CommunityContext = createContext<CommunityHere | undefined>(undefined);

/** For pages under /communities/:communityId, which are shown only once the community is there. */
export const useCommunity = (): CommunityHere => {
  const here = useContext(CommunityContext);
  if (!here) throw new Error('useCommunity is for pages under /communities/:communityId');
  return here;
};

/** The wave named, or the one that began last; waves without a date keep the order in which they were made. */
export const chooseWave = (waves: readonly Wave[], waveId: string | null): Wave | undefined => {
  const named = waves.find((wave) => wave.id === waveId);
  if (named) return named;
  return waves.reduce<Wave | undefined>(
    (latest, wave) => (!latest || (wave.startsOn ?? '') >= (latest.startsOn ?? '') ? wave : latest),
    undefined,
  );
};
