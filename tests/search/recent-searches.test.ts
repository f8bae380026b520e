import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearRecentSearches, keepSearch, readRecentSearches } from '../../src/search/recent-searches.ts';

/** As much of a browser's storage as is used. */
function makeStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
const deny = (): never => {
  throw new DOMException('denied', 'SecurityError');
};

beforeEach(() => vi.stubGlobal('localStorage', makeStorage()));
afterEach(() => vi.unstubAllGlobals());

test('the newest stands first, one made again once', () => {
  for (const query of ['手卫生', '建档率', ' 手卫生 ']) keepSearch(query);
  expect(readRecentSearches()).toEqual(['手卫生', '建档率']);
});

test('spellings of one search are one, phrases apart are another', () => {
  for (const query of ['ICU 护理', 'ｉｃｕ　护理', 'ICU护理']) keepSearch(query);
  expect(readRecentSearches()).toEqual(['ICU护理', 'ｉｃｕ　护理']);
});

test('eight are kept', () => {
  for (let at = 1; at <= 12; at++) keepSearch(`查${at}`);
  expect(readRecentSearches()).toEqual([12, 11, 10, 9, 8, 7, 6, 5].map((at) => `查${at}`));
});

test('nothing and a whole paragraph are not kept', () => {
  for (const query of ['', '  ', '长'.repeat(200)]) keepSearch(query);
  expect(readRecentSearches()).toEqual([]);
});

test('cleared, there are none', () => {
  keepSearch('建档率');
  clearRecentSearches();
  expect(readRecentSearches()).toEqual([]);
});

test.each(['{', '"甲"', '{"a":1}', 'null', '[1,{},null]'])('%s in storage is no search', (stored) => {
  localStorage.setItem('jiku-searches', stored);
  expect(readRecentSearches()).toEqual([]);
  keepSearch('建档率');
  expect(readRecentSearches()).toEqual(['建档率']);
});

test('where storage is denied nothing is kept and nothing fails', () => {
  vi.stubGlobal('localStorage', { getItem: deny, setItem: deny, removeItem: deny });
  keepSearch('建档率');
  clearRecentSearches();
  expect(readRecentSearches()).toEqual([]);
});
