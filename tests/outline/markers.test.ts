import { describe, expect, test } from 'vitest';
import { markerStyles, readMarker } from '../../scripts/outline/markers.ts';

describe('every style of number', () => {
  for (const style of markerStyles) {
    test.each(style.examples)(`${style.class} reads %j as number %i`, (line, ordinal) => {
      expect(readMarker(line)).toMatchObject({ class: style.class, ordinal });
    });
    test.each(style.keeps)(`${style.class} does not take %j for a number`, (line) => {
      expect(readMarker(line)?.class).not.toBe(style.class);
    });
  }
});
