import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type UserConfig } from 'vite';
import { fieldWorker } from './field-worker.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The service forbids inline scripts and styles: everything is a file of its own, small images too.
const settings: UserConfig = {
  root: here('.'),
  publicDir: false,
  plugins: [react(), fieldWorker()],
  resolve: { conditions: ['kith', ...defaultClientConditions] },
  css: { preprocessorOptions: { scss: { loadPaths: [here('../node_modules/nhsuk-frontend/dist')], quietDeps: true } } },
  build: {
    outDir: here('../dist/client'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // A file of its own: a profile then tells the time that drawing takes from the time that we take.
            { name: 'sigma', test: /node_modules\/(sigma|graphology|graphology-utils|events)\// },
            // With what is said to it, so that this is done before anything uses it.
            { name: 'zod', test: /node_modules\/zod\/|client\/src\/zod-settings/ },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      // The service checks that writes come from its own pages: here both have the same name, and only the port differs.
      ['/api', '/healthz', '/readyz'].map((path) => [
        path,
        { target: `http://127.0.0.1:${process.env['PORT'] ?? 3000}`, changeOrigin: false },
      ]),
    ),
  },
};

export default defineConfig(({ command }) => {
  // Built from a test run, which has a NODE_ENV of its own, the pages would hold React's slow development half.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return settings;
});
