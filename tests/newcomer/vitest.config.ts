import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'newcomer',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    globalSetup: ['pack-packages.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
