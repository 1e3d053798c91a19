import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/oracles/**/*.test.ts'],
    globalSetup: ['test/support/postgres-server.ts'],
    hookTimeout: 600_000,
    testTimeout: 120_000,
  },
})
