/**
 * The browser tests run what users run: the built service and pages.
 */
import { build, isBuilt } from '../../server/process/build.ts';
import { offerDemoFolder } from './demo-folder.ts';
import { offerDatabase } from './neo4j-for-pages.ts';

export default async (): Promise<() => Promise<void>> => {
  if (!isBuilt()) await build();
  const ends = await Promise.all([offerDemoFolder(), offerDatabase()]);
  return async () => {
    for (const end of ends) await end();
  };
};
