import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Browser suites share two cores with the build: a slow machine must not fail them.
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // One a core: with more, pages wait for one another until their tests give up.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
