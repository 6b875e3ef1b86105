/**
 * How long sigma alone takes for the same marks on the same machine: what our page is to be held against.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Network } from '../../server/contract/network.ts';
import type { Marks } from './bare-sigma-page.ts';

const bundle = async (): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('bare-sigma-page.ts', import.meta.url)), formats: ['iife'], name: 'bare' },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('the bare page was not built');
  return output.output[0].code;
};

const marksOf = ({ members, ties }: Network): Marks => ({
  places: members.map(({ x, y }) => [x ?? 0, y ?? 0]),
  lines: ties.from.map((from, at) => [from, ties.to[at] as number]),
});

/** @returns milliseconds from the marks until they are drawn. */
export const timeBareSigma = async (page: Page, network: Network): Promise<number> => {
  await page.setContent('<div style="width: 900px; height: 700px"></div>');
  await page.addScriptTag({ content: await bundle() });
  return page.evaluate(async (marks) => {
    const { drawBare } = window as unknown as { drawBare(given: Marks): Promise<void> };
    const began = performance.now();
    await drawBare(marks);
    return performance.now() - began;
  }, marksOf(network));
};
