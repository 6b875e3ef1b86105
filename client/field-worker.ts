/**
 * Builds the service worker of the field beside the pages, with the list of the files that the field needs; and the manifest and
 * icons by which browsers put it on a home screen.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const icons = [
  { src: '/kith-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { src: '/kith-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { src: '/kith-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

const manifest = {
  id: '/field',
  name: 'Kith',
  short_name: 'Kith',
  description: 'Interviews with neighbours, with or without a signal',
  start_url: '/field',
  scope: '/field',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#005eb8',
  icons,
};

type Bundle = Rolldown.OutputBundle;

/** Every chunk that is loaded when one of these is, at once or later; other pages lead on to nothing. */
const reachedFrom = (bundle: Bundle, first: readonly string[], isOtherPage: (chunk: Rolldown.OutputChunk) => boolean) => {
  const reached = new Set<string>();
  const waiting = [...first];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const part = bundle[name];
    if (part?.type !== 'chunk' || reached.has(name) || isOtherPage(part)) continue;
    reached.add(name);
    waiting.push(...part.imports, ...part.dynamicImports);
  }
  return reached;
};

/** A page is loaded later, from `pages.ts`; those of the field are the ones that it needs. */
const isOtherPage = ({ facadeModuleId, isDynamicEntry }: Rolldown.OutputChunk): boolean =>
  isDynamicEntry && facadeModuleId !== null && /\/src\/(?!field\/)[^/]+\/[\w-]*page\.tsx$/.test(facadeModuleId);

const listFiles = (bundle: Bundle) => {
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
  const first = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  const reached = reachedFrom(bundle, first, isOtherPage);
  return Object.values(bundle)
    .filter((part) => part.type === 'asset' || reached.has(part.fileName))
    .map((part) => ({
      url: `/${part.fileName}`,
      // Those in assets/ have a hash of their content in their names.
      revision: part.fileName.startsWith('assets/')
        ? null
        : createHash('sha256')
            .update(part.type === 'asset' ? part.source : part.code)
            .digest('hex')
            .slice(0, 16),
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
};

const buildWorker = async (builtFiles: ReturnType<typeof listFiles>): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { builtFiles: JSON.stringify(builtFiles), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      copyPublicDir: false,
      lib: { entry: here('src/offline/service-worker.ts'), formats: ['iife'], name: 'kith', fileName: () => 'service-worker.js' },
    },
  });
  const [one] = Array.isArray(built) ? built : [built];
  const part = one && 'output' in one ? one.output[0] : undefined;
  if (!part) throw new Error('the service worker was not built');
  return part.code;
};

export const fieldWorker = (): Plugin => ({
  name: 'kith-field-worker',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'link', attrs: { rel: 'manifest', href: '/manifest.webmanifest' }, injectTo: 'head' },
    { tag: 'link', attrs: { rel: 'apple-touch-icon', href: '/kith-192.png' }, injectTo: 'head' },
    { tag: 'meta', attrs: { name: 'theme-color', content: '#005eb8' }, injectTo: 'head' },
  ],
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest) });
      for (const { src } of icons) {
        this.emitFile({ type: 'asset', fileName: src.slice(1), source: readFileSync(here(`src/style${src}`)) });
      }
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: await buildWorker(listFiles(bundle)) });
    },
  },
});
