import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Browser suites share two cores with the build: a slow machine must not fail them.
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // One more than the two cores that are reckoned with: browser suites wait as long as they work.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
  },
});
