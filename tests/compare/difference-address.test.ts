import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDifferenceAddress, writeDifferenceAddress } from '../../src/compare/difference-address.ts';

test('an address is read as it was written, whatever the names', () => {
  const name = fc.string({ minLength: 1, unit: 'grapheme' });
  const sections = fc.record({ own: name, other: name });
  fc.assert(
    fc.property(
      fc.record({ plan: name, other: name, sections }, { requiredKeys: ['plan', 'other'] }),
      (address) => {
        expect(readDifferenceAddress(writeDifferenceAddress(address))).toEqual(address);
      },
    ),
  );
});

test.each(['', '?plan=a', '?other=b', '?plan=&other=b'])('%j names no two plans', (search) => {
  expect(readDifferenceAddress(search)).toBeUndefined();
});

test('a section of one plan alone is of neither', () => {
  expect(readDifferenceAddress('?plan=a&other=b&own=s1')).toEqual({ plan: 'a', other: 'b' });
});
