import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** One Neo4j for the whole run; everything else is found by its place under `tests`. */
// biome-ignore lint/style/noDefaultExport: Vitest reads the default export.
export default defineConfig({
  // As Node itself loads it: Vite would take the package's other build, and its classes are not the schema's.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/store/neo4j-setup.ts'],
    // On two cores too: half of the time is spent waiting for Neo4j, Chromium and child processes.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Real servers and child processes, on machines that may be busy with the rest of the run.
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
