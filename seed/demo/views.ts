/**
 * A few views for a first reflection session, saved as a panel would save them.
 */
import { randomUUID } from 'node:crypto';
import type { Services } from '../../server/composition.ts';
import { apart, waves } from './place.ts';

type Ids = { readonly neighbourhoods: ReadonlyMap<string, string>; readonly waveIds: readonly string[] };

export const saveDemoViews = async (
  { views }: Services,
  communityId: string,
  { neighbourhoods, waveIds }: Ids,
): Promise<void> => {
  if ((await views.list(communityId)).length > 0) return;
  const sides = apart.flatMap((name) => neighbourhoods.get(name.toLowerCase()) ?? []).join(',');
  const address = (turn: 0 | 1, more: Readonly<Record<string, string>>) =>
    new URLSearchParams({ wave: waveIds[turn] ?? '', ...more }).toString();
  const given = [
    {
      title: `The two sides of the canal, ${waves[0].name}`,
      sentence: 'Nobody in Kiln Rise named anybody in Ropewalk, nor the other way round.',
      notes: 'What would bring the two sides together? There is an empty kiosk on the footbridge.',
      address: address(0, { area: sides, kind: 'resident', linked: 'yes' }),
    },
    {
      title: `The two sides of the canal, ${waves[1].name}`,
      sentence: 'The Lantern Café has opened on the footbridge, and people on both sides have begun to name each other.',
      notes: '',
      address: address(1, { area: sides, kind: 'resident,asset', linked: 'yes' }),
    },
    {
      title: 'The strongest ties',
      sentence: 'Only people whom somebody called close (4 or 5 of 5), with the circles they make.',
      notes: '',
      address: address(1, { kind: 'resident', strength: '4', linked: 'yes', circles: 'outline' }),
    },
  ];
  for (const one of given) await views.save(communityId, randomUUID(), undefined, one, 'demo');
};
