/**
 * The browser tests run what users run: the built service and pages.
 */
import { build, isBuilt } from '../../server/process/build.ts';

export default async (): Promise<void> => {
  if (!isBuilt()) await build();
};
