/**
 * Letting one of those that arrived twice count, and the others not.
 */
import { useState } from 'react';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { useBegin } from '../setup/use-begin.ts';
import { useWaveHere } from '../waves/use-wave.ts';
import type { Choice, Option } from './arrived-twice.ts';

type Place = ReturnType<typeof useWaveHere>['params'];

const countOne = (place: Place, id: Extract<Option['from'], { is: 'stored' }>['id'], counts: boolean) =>
  call(routes.countInterview, { params: { ...place, id }, body: { counts } });

const letCount = async (place: Place, { is, options }: Choice, chosen: Option): Promise<void> => {
  if (is === 'sent') {
    const held = [chosen, ...options].flatMap(({ from }) => (from.is === 'held' ? [from.id] : []))[0];
    if (held === undefined) return;
    await call(routes.chooseHeld, { params: { ...place, heldId: held }, body: { counts: chosen.from.is } });
    return;
  }
  // First the one that counts: where the way to the service ends in between, it is still seen that there is something to decide.
  if (chosen.from.is === 'stored') await countOne(place, chosen.from.id, true);
  for (const { id, from } of options) if (id !== chosen.id && from.is === 'stored') await countOne(place, from.id, false);
};

export const useChoose = () => {
  const { params } = useWaveHere();
  const { busy, begin, problem } = useBegin({});
  /** Id of the one that was chosen here last. */
  const [done, setDone] = useState<string>();
  const choose = (choice: Choice, chosen: Option) => {
    setDone(undefined);
    return begin(async () => {
      await letCount(params, choice, chosen);
      setDone(chosen.id);
    });
  };
  return { busy, problem, done, choose };
};
