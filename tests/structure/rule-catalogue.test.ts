import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { quarantineRules } from '../../scripts/files/quarantine.ts';
import { ruleCatalogue } from '../../scripts/rule-catalogue.ts';

/** `extract` changes nothing: its rules are of another kind. */
const code = readdirSync('scripts', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && /[\\/]/.test(name) && !name.startsWith('extract'))
  .map((name) => ({ name: basename(name), text: readFileSync(join('scripts', name), 'utf8') }));
const tables = code.filter(({ name }) => name === 'rules.ts');

describe('the catalogue of rules', () => {
  test('has every id once, and tells readers of each in Chinese', () => {
    const all = [...ruleCatalogue, ...quarantineRules];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id, name, why } of all) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(name, id).toMatch(/\p{Script=Han}/u);
      expect(why, id).toMatch(/\p{Script=Han}.*[。]$/u);
    }
  });

  test('explains every rule that the code names', () => {
    const known = new Set<string>([...ruleCatalogue, ...quarantineRules].map(({ id }) => id));
    const named = code.flatMap(({ text }) =>
      Array.from(text.matchAll(/\brule[:=] ?'([a-z][a-z-]+)'/g), ([, id]) => id),
    );
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((id) => !known.has(id))).toEqual([]);
  });

  test('lists no rule that nothing names', () => {
    const listed = tables.flatMap(({ text }) =>
      Array.from(text.matchAll(/\bid: '([^']+)'/g), ([, id]) => id),
    );
    expect(listed.length).toBeGreaterThan(50);
    const rest = code.filter((file) => !tables.includes(file)).map(({ text }) => text);
    expect(listed.filter((id) => !rest.some((text) => text.includes(`'${id}'`)))).toEqual([]);
  });
});
