import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // the end-to-end tests start processes, and machines of CI are slow
    testTimeout: 90_000,
    expect: { requireAssertions: true },
  },
});
