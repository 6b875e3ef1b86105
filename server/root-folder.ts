/**
 * Where the program's own files are. `require.resolve` and not `import.meta.resolve`, which test runners do not have.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Folder that holds package.json, whether this runs from source or from dist/. */
export const rootFolder = dirname(createRequire(import.meta.url).resolve('#root/package.json'));

/** A file or folder that ships with the program, by its path from the root. */
export const shipped = (path: string): string => join(rootFolder, path);
