import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fieldWorkerBuild } from './field-worker-build.ts';
import { slimMapLibrary } from './slim-map-library.ts';
import { slimSchemas } from './slim-schemas.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const api = `http://127.0.0.1:${process.env.API_PORT ?? '8080'}`;

export default defineConfig({
  root: here,
  plugins: [
    react(),
    slimMapLibrary(),
    slimSchemas(),
    fieldWorkerBuild(),
    paraglideVitePlugin({
      project: `${here}project.inlang`,
      outdir: `${here}paraglide`,
      strategy: ['globalVariable', 'baseLocale'],
    }),
  ],
  resolve: { alias: [{ find: /^(node:)?events$/, replacement: `${here}no-events.ts` }] },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: {
        index: `${here}index.html`,
        citizen: `${here}citizen.html`,
        field: `${here}field.html`,
        'field-worker': `${here}field/worker/field-worker.ts`,
      },
      output: {
        // A worker's address is its identity: it has no hash.
        entryFileNames: ({ name }) => (name === 'field-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      [
        '/api',
        '/tiles',
        '/healthz',
        '/openapi.json',
        '/docs',
        '/cong-khai',
        '/duong-cua-toi',
        '/du-lieu-mo',
        '/dcat.jsonld',
        '/ogc',
        '/embed',
      ].map((path) => [path, { target: api }]),
    ),
  },
});
