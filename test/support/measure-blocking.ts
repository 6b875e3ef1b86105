/**
 * How long our own script keeps the page from answering, told apart from the drawing, which is slow by itself where
 * there is no graphics card.
 */
import type { Page } from 'playwright-core';

type ProfileNode = {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
};
type Profile = {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
};

type Owner = 'ours' | 'drawing' | 'idle';

/** Who runs: the file of the nearest function that has one. What the browser does for a function counts as the function's. */
const findOwners = (profile: Profile): ReadonlyMap<number, Owner> => {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)));
  const ownerOf = (id: number): Owner => {
    const { functionName } = nodes.get(id)?.callFrame ?? { functionName: '(idle)' };
    if (functionName === '(idle)') return 'idle';
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const url = nodes.get(at)?.callFrame.url ?? '';
      if (/\/assets\/sigma-[^/]*\.js$/.test(url)) return 'drawing';
      if (url.includes('/assets/')) return 'ours';
    }
    return 'drawing';
  };
  return new Map(profile.nodes.map(({ id }) => [id, ownerOf(id)]));
};

/**
 * Profiles an action. A block is a stretch without idle time, which may be longer than one task of the browser.
 * @returns the most milliseconds of script of ours (React included) in any one block, and of everything else.
 */
export const measureBlocking = async (page: Page, act: () => Promise<void>): Promise<{ ours: number; drawing: number }> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 1000 });
  await session.send('Profiler.start');
  await act();
  const { profile } = (await session.send('Profiler.stop')) as { profile: Profile };
  await session.detach();
  const owners = findOwners(profile);
  if (![...owners.values()].includes('drawing')) throw new Error('nothing was drawn, or the drawing is not in a file of its own');
  const longest = { ours: 0, drawing: 0 };
  let block = { ours: 0, drawing: 0 };
  profile.samples.forEach((id, at) => {
    const owner = owners.get(id) ?? 'idle';
    // A sample says what ran until the next one.
    const ms = (profile.timeDeltas[at + 1] ?? 0) / 1000;
    if (owner === 'idle') block = { ours: 0, drawing: 0 };
    else block[owner] += ms;
    longest.ours = Math.max(longest.ours, block.ours);
    longest.drawing = Math.max(longest.drawing, block.drawing);
  });
  return longest;
};
