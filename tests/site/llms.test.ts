import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { llmsText } from '../../src/lib/llms.ts';
import { topicFiles } from '../topics/vocabulary.ts';
import { builtSite, siteUrl } from './built-site.ts';

test('the file has the form of llmstxt.org', () => {
  const text = llmsText({
    name: '库',
    summary: '一句话。',
    details: ['怎么编排。'],
    sections: [
      { title: '页面', links: [{ name: '甲', url: '/a/', note: '说明' }] },
      { title: '空的', links: [] },
    ],
  });
  expect(text).toBe('# 库\n\n> 一句话。\n\n怎么编排。\n\n## 页面\n\n- [甲](/a/): 说明\n');
});

test('no text of ours turns into a link, a tag or a heading', () => {
  const hostile = '[甲](x)\n# 乙 <b>';
  const text = llmsText({
    name: hostile,
    summary: hostile,
    details: [hostile],
    sections: [{ title: hostile, links: [{ name: hostile, url: '/a/', note: hostile }] }],
  });
  expect(text.match(/(?<!\\)\]\(/g)).toHaveLength(1);
  expect(text.match(/^#+ /gm)).toEqual(['# ', '## ']);
  expect(text).not.toMatch(/(?<!\\)</);
});

test.each(['/', '/sub/'] as const)(
  'under %s it leads to every topic and to nothing that is not there',
  async (base) => {
    const site = await builtSite(base);
    const text = readFileSync(join(site.folder, 'llms.txt'), 'utf8');
    const lines = text.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^# \S/);
    expect(lines[2]).toMatch(/^> \S/);
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
    const items = lines
      .slice(lines.findIndex((line) => line.startsWith('## ')))
      .filter((line) => line !== '');
    for (const line of items) expect(line).toMatch(/^(?:## \S|- \[[^\]]+\]\(https:[^)]+\): \S)/);
    const addresses = items.flatMap((line) => /\]\(([^)]+)\)/.exec(line)?.[1] ?? []);
    for (const address of addresses) {
      expect(address.startsWith(siteUrl + base), address).toBe(true);
      const path = address.slice((siteUrl + base).length);
      expect(existsSync(join(site.folder, path.endsWith('/') ? `${path}index.html` : path)), address).toBe(
        true,
      );
    }
    for (const [, { id }] of topicFiles) expect(addresses).toContain(`${siteUrl}${base}topics/${id}/`);
  },
  240_000,
);
