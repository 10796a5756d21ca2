import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      'packages/*/vitest.config.ts',
      'tests/vitest.config.ts',
      'tests/browser/vitest.config.ts',
      'tests/newcomer/vitest.config.ts',
    ],
  },
})
