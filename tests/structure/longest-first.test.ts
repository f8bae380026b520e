import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { longest } from '../longest-first.ts';

test('every suite that is to start first is there', () => {
  expect(longest.filter((name) => !existsSync(`tests/${name}.test.ts`))).toEqual([]);
});
