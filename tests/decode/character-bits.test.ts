import { expect, test } from 'vitest';
import { countCharacters } from '../../scripts/count-characters.ts';
import { charactersByBits } from '../../scripts/decode/encoding/character-bits.ts';

test('the frequencies of characters are those that the dictionary gives', () => {
  expect(new Map(charactersByBits)).toEqual(countCharacters());
});
