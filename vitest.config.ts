import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/oracles/**', 'test/more/**', 'node_modules/**'],
    globalSetup: ['test/support/postgres-server.ts'],
    hookTimeout: 120_000,
    testTimeout: 60_000,
    pool: 'forks',
    // Files of one worker share its modules: to load them anew for each took longer than the tests.
    poolOptions: { forks: { maxForks: 2, isolate: false } },
  },
})
