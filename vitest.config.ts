import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{unit,integration,golden,e2e}/**/*.test.ts'],
    testTimeout: 60_000,
    // Layout and workbooks are heavy: two workers are as many as an office PC has to spare.
    maxWorkers: 2,
  },
})
