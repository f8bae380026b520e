import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileAddress, serverAddress } from '../../src/from-files/file-address.ts';

describe('the file behind an address', () => {
  test.each([
    ['/', '../../index.html'],
    ['/plans/a-01/#s1-2.3', '../../plans/a-01/index.html#s1-2.3'],
    ['/search/?q=%E5%8C%BB%2F', '../../search/index.html?q=%E5%8C%BB%2F'],
    ['/?q=a/#/b/', '../../index.html?q=a/#/b/'],
    ['/data/plans.json', '../../data/plans.json'],
    ['#s1', '#s1'],
    ['?q=医', '?q=医'],
    ['https://example.org/a/', 'https://example.org/a/'],
    ['//example.org/a/', '//example.org/a/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['', ''],
  ])('%s is %s', (address, file) => {
    expect(fileAddress(address, { base: '/', root: '../../' })).toBe(file);
  });

  test('the folder of the server is left out', () => {
    const place = { base: '/sub/', root: './' };
    expect(fileAddress('/sub/topics/x/', place)).toBe('./topics/x/index.html');
    expect(fileAddress('/sub/', place)).toBe('./index.html');
    expect(fileAddress('/subject/', place)).toBe('/subject/');
  });

  test('a file leads back to the address it stands for', () => {
    const place = { base: '/sub/', root: 'file:///C:/%E8%AE%A1%E5%BA%93/site/' };
    const part = fc.stringMatching(/^[a-z0-9.-]{1,8}$/).filter((it) => it !== 'index.html');
    const path = fc
      .tuple(fc.array(part), fc.constantFrom('', 'plans.json'))
      .map(([parts, file]) => [...parts, file].join('/'));
    const rest = fc.constantFrom('', '?q=/index.html', '#s1', '?q=1#index.html');
    fc.assert(
      fc.property(path, rest, (path, rest) => {
        const address = `/sub/${path}${rest}`;
        expect(serverAddress(fileAddress(address, place), place)).toBe(address);
      }),
    );
    expect(serverAddress('https://example.org/index.html', place)).toBe('https://example.org/index.html');
  });

  test('what stands behind the path comes along as it is', () => {
    const rest = fc.tuple(fc.constantFrom('?', '#'), fc.string()).map((parts) => parts.join(''));
    fc.assert(
      fc.property(rest, (rest) => {
        expect(fileAddress(`/plans/${rest}`, { base: '/', root: '../' })).toBe(`../plans/index.html${rest}`);
      }),
    );
  });
});
