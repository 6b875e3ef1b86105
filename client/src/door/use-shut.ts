/**
 * While the device is in other hands nobody is signed in on its pages, whatever the service still says or does not say.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SessionState } from '#contract/accounts';
import { routes } from '#contract/routes';
import { keepPausing, useHandedOver } from '../api/handed-over.ts';
import { keyOf } from '../api/server-data.ts';
import { allButSession } from './session.ts';

/** @returns the state that the service told, or the one of a device that is in other hands. */
export const useShut = (told: SessionState | undefined): SessionState | undefined => {
  const serverData = useQueryClient();
  const isHandedOver = useHandedOver();
  const isShut = isHandedOver || told?.isPaused === true;
  useEffect(() => {
    if (!isHandedOver) return;
    return keepPausing(() => void serverData.refetchQueries({ queryKey: keyOf(routes.readSession) }));
  }, [isHandedOver, serverData]);
  // The pages are gone by now: what they had read goes too.
  useEffect(() => {
    if (isShut) serverData.removeQueries({ ...allButSession, type: 'inactive' });
  }, [isShut, serverData]);
  return told && isHandedOver ? { ...told, stage: 'none', user: null, communities: [], isPaused: true } : told;
};
