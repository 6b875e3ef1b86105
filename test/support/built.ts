/**
 * The browser tests run what users run: the built service and pages.
 */
import { build, isBuilt } from '../../server/process/build.ts';
import { offerDemoFolder } from './demo-folder.ts';

export default async (): Promise<() => Promise<void>> => {
  if (!isBuilt()) await build();
  return offerDemoFolder();
};
