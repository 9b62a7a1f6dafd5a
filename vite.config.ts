import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { editorChunks } from './server/prepare/editorChunks.ts';
import { precompress } from './server/prepare/precompress.ts';
import { browserLaunchOptions } from './test/support/browser.ts';
import { pageCommands } from './test/support/pageCommands.ts';

/** Where `npm run dev` finds the API: `npm start` beside it. */
const apiServer = process.env['MILEPOST_SERVER'] ?? 'http://localhost:7070';

/** `vite` and `vite build`: the editor. */
const editor: ViteUserConfig = {
  root: 'editor',
  plugins: [
    react(),
    {
      // Ours is made from it (editor/code/bodyWorker.ts); the one that Monaco would start itself is seven more megabytes of the same.
      name: 'one-typescript-service',
      transform: {
        filter: { id: /typescript[\\/]workerManager\.js$/ },
        handler: (code) => code.replace(/^\s*createWorker: .*ts\.worker\.js.*$/m, ''),
      },
    },
    { name: 'precompress', apply: 'build', writeBundle: () => precompress('dist/editor') },
  ],
  build: {
    outDir: '../dist/editor',
    emptyOutDir: true,
    target: 'es2022',
    // Monaco and esbuild-wasm load when first needed; their size is known and watched by `npm run sizes`.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 4 },
            ...editorChunks(join(import.meta.dirname, 'editor')),
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  // What the worker imports is found late: found while it starts, it would be reloaded under it.
  optimizeDeps: { include: ['esbuild-wasm', '@jridgewell/trace-mapping'] },
  server: {
    proxy: Object.fromEntries(
      // Narrow: `editor/preview/` and whatever begins with e are the editor's own files.
      [
        '^/api/(?!\\w+\\.(tsx?|css)\\b)',
        '^/c/',
        '^/e$',
        '^/preview/[^/]+\\.js$',
        '^/(pair$|pair\\.|connect/\\w+$|agent\\.js$)',
      ].map((path) => [
        path,
        {
          target: apiServer,
          changeOrigin: true,
          // The server takes changes from its own pages only: here, those that vite serves in its name.
          configure: (proxy) =>
            proxy.on('proxyReq', (request) => {
              if (request.getHeader('origin')) request.setHeader('origin', apiServer);
            }),
        },
      ]),
    ),
  },
};

/** `vite build --mode server`: the server with its command line, and the process it compiles in. Packages stay in node_modules. */
const server: ViteUserConfig = {
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { milepost: 'server/milepost.ts', compile: 'server/compile/process.ts' },
      // One folder: the server looks for compile.js beside whichever chunk asks for it.
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  publicDir: false,
};

/** Tests that compile a lot: apart, so that the everyday loop stays short. */
const compiling = [
  'shared/compiler/{checkCode,compile,needed,sharing,uses}.test.ts',
  // Thousands of changed rules, each compiled to its entry.
  'test/sentences.test.ts',
];

/** Every screen and state before axe, and other people's sites: as long as all other journeys together, so beside them. */
const states = ['test/journeys/states.test.ts', 'test/hostile/**/*.test.ts'];

/**
 * What needs a real browser, on two cores that other steps use too: a page that came late is tried once more, and `npm test` names it
 * at the end. What fails twice fails.
 */
const inBrowsers = {
  retry: 1,
  // A busy machine answers later than a second from now.
  expect: { poll: { timeout: 10_000 } },
};

/** `vitest`: units in Node, page code in a real browser, whole-product journeys. */
async function tests(): Promise<ViteUserConfig> {
  return {
    publicDir: false,
    test: {
      projects: [
        {
          test: {
            name: 'unit',
            environment: 'node',
            // Modules are loaded once for all files of a thread: they hold no state that one file could leave to the next.
            pool: 'threads',
            isolate: false,
            include: [
              '{shared,editor}/**/*.test.{ts,tsx}',
              'test/{,attacks/,attacks/regexes/,trust/}*.test.ts',
              'runtime/**/*.unit.test.ts',
            ],
            exclude: ['editor/store/sync.test.ts', ...compiling],
            testTimeout: 20_000,
          },
        },
        {
          // Real servers, processes and databases: apart, so that the everyday loop stays short.
          test: {
            name: 'server',
            environment: 'node',
            include: ['server/**/*.test.ts', 'test/stress/*.test.ts', 'editor/store/sync.test.ts'],
            testTimeout: 60_000,
            hookTimeout: 120_000,
          },
        },
        {
          define: { PREVIEW: 'false' },
          test: {
            name: 'pages',
            ...inBrowsers,
            include: ['runtime/**/*.test.ts'],
            exclude: ['runtime/**/*.unit.test.ts'],
            // The first container of a run waits for the toolchain.
            testTimeout: 60_000,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              viewport: { width: 1024, height: 768 },
              commands: pageCommands,
              provider: playwright({ launchOptions: await browserLaunchOptions() }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
        {
          test: {
            name: 'samples',
            ...inBrowsers,
            environment: 'node',
            include: ['test/samples/*.test.ts', ...compiling],
            testTimeout: 60_000,
            hookTimeout: 60_000,
          },
        },
        {
          test: {
            name: 'recipes',
            ...inBrowsers,
            environment: 'node',
            include: ['test/recipes/*.test.ts'],
            maxConcurrency: 4,
            testTimeout: 90_000,
            hookTimeout: 60_000,
          },
        },
        {
          test: {
            name: 'picks',
            ...inBrowsers,
            environment: 'node',
            include: ['test/picks/*.test.ts'],
            testTimeout: 30_000,
            hookTimeout: 60_000,
          },
        },
        {
          test: {
            name: 'faults',
            ...inBrowsers,
            environment: 'node',
            include: ['test/{faults,fuzz,host,attacks/policies}/**/*.test.ts'],
            testTimeout: 60_000,
            hookTimeout: 60_000,
          },
        },
        ...[
          { name: 'journeys', include: ['test/journeys/**/*.test.ts'], exclude: states },
          { name: 'states', include: states },
        ].map((files) => ({
          test: {
            ...files,
            ...inBrowsers,
            environment: 'node' as const,
            // Each file starts servers and a browser of its own; two cores carry one of each project at a time.
            fileParallelism: false,
            testTimeout: 120_000,
            hookTimeout: 120_000,
          },
        })),
      ],
    },
  };
}

export default defineConfig(({ mode }) => {
  if (mode === 'test') return tests();
  return mode === 'server' ? server : editor;
});
