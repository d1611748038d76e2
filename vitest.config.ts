import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{unit,integration,golden,e2e}/**/*.test.ts'],
    testTimeout: 120_000,
    // Browsers, servers and builds are started in hooks.
    hookTimeout: 180_000,
    // A second is short for an edit to reach the disk of a busy machine.
    expect: { poll: { timeout: 30_000 } },
    // Layout and workbooks are heavy: two workers are as many as an office PC has to spare.
    maxWorkers: 2,
  },
})
