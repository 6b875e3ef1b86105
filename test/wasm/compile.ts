import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';
import { rootFolder } from '../../server/config.ts';

const folder = join(rootFolder, 'server/network/wasm');
export const bytesFile = join(folder, 'bytes.ts');

/** The file that holds the compiled module, as the sources beside it make it. @throws Error with what the compiler has to say. */
export async function compiledFile(): Promise<string> {
  let compiled: Uint8Array | undefined;
  const said: string[] = [];
  const { error } = await asc.main(
    ['index.ts', '-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert', '--use', 'abort=', '--outFile', 'out.wasm'],
    {
      stderr: { write: (text: unknown) => void said.push(String(text)) },
      readFile: (name: string) => readFile(join(folder, 'assembly', name), 'utf8').catch(() => null),
      writeFile: (name: string, contents: Uint8Array | string) => {
        if (name === 'out.wasm' && typeof contents !== 'string') compiled = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || !compiled) throw new Error(`The module cannot be compiled:\n${said.join('')}`);
  return `/** Made from assembly/ by \`npm run build:wasm\`: kept, so that nothing has to be compiled before Kith starts. */
export const bytesInBase64 =
  '${Buffer.from(compiled).toString('base64')}';
`;
}
