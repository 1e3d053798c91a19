import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/oracles/**', 'test/more/**', 'node_modules/**'],
    globalSetup: ['test/support/postgres-server.ts'],
    hookTimeout: 120_000,
    testTimeout: 60_000,
    pool: 'forks',
    poolOptions: { forks: { maxForks: 2 } },
  },
})
