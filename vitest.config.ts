import { defineConfig } from 'vitest/config';

/** One Neo4j for the whole run; everything else is found by its place under `tests`. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/store/neo4j-setup.ts'],
    testTimeout: 20_000,
  },
});
