/** `npm run build:wasm`: compiles server/network/wasm/assembly and keeps the bytes in server/network/wasm/bytes.ts. */
import { writeFile } from 'node:fs/promises';
import { bytesFile, compiledFile } from './compile.ts';

await writeFile(bytesFile, await compiledFile());
