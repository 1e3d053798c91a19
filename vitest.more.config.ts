import { defineConfig } from 'vitest/config'

/** What takes too long for every change: `npm run test:more`. */
export default defineConfig({
  test: {
    include: ['test/more/**/*.more.test.ts'],
    globalSetup: ['test/support/postgres-server.ts'],
    hookTimeout: 600_000,
    testTimeout: 600_000,
    pool: 'forks',
    poolOptions: { forks: { maxForks: 2 } },
  },
})
