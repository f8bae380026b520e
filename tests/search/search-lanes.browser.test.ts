import { expect, test } from 'vitest';
import { chineseNumber } from '../../src/text/chinese-number.ts';
import { holding, plans, useSearchTab } from './search-tab.ts';

const tab = useSearchTab();
const { near, open, region, settle, showAll, shownPlans, total } = tab;

const nearDone = () => near().and(tab.page.locator('[data-state="done"]')).waitFor({ state: 'attached' });

test('a hit is a plan, with lines that mark the phrase under one another and link to their sentences', async () => {
  await open('?q=服务质量');
  expect((await shownPlans()).length).toBe(Math.min(10, await total()));
  expect(new Set(await region().locator('.lines mark.hit').allTextContents())).toEqual(new Set(['服务质量']));
  const columns = await region()
    .locator('.lines .r mark.hit:first-child:visible')
    .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)));
  expect(new Set(columns).size).toBe(1);
  const link = region().locator('[data-hit] .lines a').nth(1);
  const anchor = new URL(await link.evaluate((it: HTMLAnchorElement) => it.href)).hash.slice(1);
  await link.click();
  const sentence = tab.page.locator(`[id="${anchor}"]`);
  await sentence.locator('mark.hit').first().waitFor();
  expect(
    await sentence.evaluate(
      (it) => it.getBoundingClientRect().top < innerHeight && it.getBoundingClientRect().bottom > 0,
    ),
  ).toBe(true);
  expect(tab.complaints).toEqual([]);
});

test('every line says where it stands, what it is for and which topics it is on', async () => {
  await open('?q=医疗质量');
  const abouts = await region().locator('.lines > li > a .about').allTextContents();
  expect(abouts.length).toBeGreaterThan(10);
  expect(abouts.filter((text) => !/^(?:标题|[\p{Script=Han}]{2,5})(?: · .+)?$/u.test(text))).toEqual([]);
  const paths = await region()
    .locator('.lines > li > a:not(:has(.about:text("标题"))) .at')
    .allTextContents();
  expect(paths.filter((text) => text.trim() === '')).toEqual([]);
});

test('near places stand in a lane of their own, behind the exact ones and never among them', async () => {
  await open('?q=医疗服务质量');
  expect(await region().locator('[data-lane="near"]').count()).toBe(0);
  await nearDone();
  expect(await near().locator('[data-hit][data-lane="near"]').count()).toBe(5);
  expect(await region().locator('[data-lane="near"]').count()).toBe(0);
  const [exact, other] = [await region().boundingBox(), await near().boundingBox()];
  expect(other!.y).toBeGreaterThanOrEqual(exact!.y + exact!.height);
  expect(await near().locator('.about').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^同一[句节]/)]),
  );
  const marks = await near().locator('mark').allTextContents();
  expect(marks.filter((text) => text.includes('医疗服务质量'))).toEqual([]);

  await near().locator('[data-near-more]').click();
  await expect.poll(() => near().locator('[data-hit]').count()).toBe(10);
  const counts = await tab.page.locator('[data-lanes] a').allInnerTexts();
  expect(counts[0]).toContain(`14 处，${holding('医疗服务质量').length} 份计划`);
  expect(counts[1]).toMatch(/相近\s*\d+ 份计划/u);

  const link = near().locator('li > a').first();
  const address = new URL(await link.evaluate((it: HTMLAnchorElement) => it.href));
  const marked = await link.locator('mark').allTextContents();
  expect(address.searchParams.get('q')).toBe('医疗服务质量');
  expect(new Set(address.searchParams.getAll('mark'))).toEqual(new Set(marked));
  await link.click();
  await tab.page.locator('mark.hit').first().waitFor();
  expect(tab.complaints).toEqual([]);
});

test('the lanes above lead to both', async () => {
  await open('?q=医疗服务质量');
  await nearDone();
  const [exact, other] = [tab.page.locator('[data-to="exact"]'), tab.page.locator('[data-to="near"]')];
  expect(await exact.getAttribute('aria-current')).toBe('true');
  const before = tab.page.url();
  await other.click();
  expect([await exact.getAttribute('aria-current'), await other.getAttribute('aria-current')]).toEqual([
    null,
    'true',
  ]);
  expect(await near().evaluate((it) => it === document.activeElement)).toBe(true);
  expect(tab.page.url()).toBe(before);
});

test('what stands nowhere is said to stand nowhere, with the longest part that does and the others', async () => {
  await open('?q=加强医疗质量月球管理');
  expect(await total()).toBe(0);
  const said = (await region().innerText()).replace(/\s/gu, '');
  expect(said).toContain(`${chineseNumber(plans.length)}份计划里，没有“加强医疗质量月球管理”的说法。`);
  expect(said).toContain('查找时已换算繁体、全角、大小写和空格');
  expect(await tab.page.locator('[data-status]').textContent()).toBe('没有找到');
  const longest = region().locator('[data-longest] a');
  expect(await longest.textContent()).toBe('加强医疗质量');
  await nearDone();
  expect(await near().locator('[data-hit]').count()).toBeGreaterThan(5);
  expect(await tab.page.locator('[data-to="near"]').getAttribute('aria-current')).toBe('true');
  const offered = await region().locator('[data-pieces] a').allInnerTexts();
  expect(offered.length).toBeGreaterThan(0);
  for (const line of offered) {
    const [text, count] = line.split(/\s+/u);
    expect([text, `${holding(text).length}份计划`]).toEqual([text, `${count}份计划`]);
  }
  await longest.click();
  await settle();
  expect(await total()).toBe(holding('加强医疗质量').length);
});

test('of several phrases that stand nowhere together each is offered with its count', async () => {
  const [left, right] = ['首诊负责', '免疫规划'];
  expect(holding(left).filter((id) => holding(right).includes(id))).toEqual([]);
  await open(`?q=${encodeURIComponent(`${left} ${right}`)}`);
  expect(await total()).toBe(0);
  expect((await region().innerText()).replace(/\s/gu, '')).toContain(`没有一份同时有“${left}”、“${right}”`);
  const offered = await region().locator('[data-pieces] a').allInnerTexts();
  expect(offered.slice(0, 2).map((line) => line.replace(/\s+/gu, ' '))).toEqual(
    [left, right].map((phrase) => `${phrase} ${holding(phrase).length} 份计划`),
  );
});

test('copies of a passage are one line, which unfolds to the others', async () => {
  // Two plans of this collection are nearly word for word the same.
  await open('?q=医疗服务质量');
  const folded = region().locator('.same').first();
  expect(await folded.locator('summary').textContent()).toMatch(/^另有 \d+ 处相同/u);
  await folded.locator('summary').click();
  expect(await folded.locator('a').first().isVisible()).toBe(true);
  const ids = await region()
    .locator('.same [data-hit]')
    .evaluateAll((all) => all.map((it) => (it as HTMLElement).dataset.plan));
  expect(ids.length).toBeGreaterThan(0);
  expect([...(await shownPlans())].sort()).toEqual(holding('医疗服务质量').sort());
});

test('a copy leads to where its section stands beside that of the line it is under', async () => {
  await open(`?q=${encodeURIComponent('强化社区卫生服务')}`);
  const link = region()
    .getByRole('link', { name: /^与《.+》对照$/, includeHidden: true })
    .first();
  const url = await link.evaluate((it: HTMLAnchorElement) => it.href).then((href) => new URL(href));
  expect(url.pathname).toMatch(/\/plans\/diff\/$/);
  const [plan, other, own, of] = ['plan', 'other', 'own', 'of'].map((name) => url.searchParams.get(name));
  expect([plan, other]).toEqual(['township-tcm-11', 'township-tcm-10']);
  expect([own, of]).toEqual([expect.stringMatching(/^s[\d-]+$/), expect.stringMatching(/^s[\d-]+$/)]);
});

test.each(['', '&view=sentences'])(
  'what did not come through is marked in a line as on the page of its plan%s',
  async (view) => {
    await open(`?q=${encodeURIComponent('生服务项目全面落实')}${view}`);
    const line = region().locator('li', { hasText: '逐步均等化' }).first();
    expect(await line.locator('.damage').textContent()).toBe('?;竟残l(wèi)');
    expect(await line.locator('.damage').getAttribute('title')).toContain('乱码');
    expect(await line.locator('.hit').first().textContent()).toBe('生服务项目全面落实');
  },
);

test('every place of a phrase is one line or one copy, and every plan one hit', async () => {
  for (const phrase of ['指导思想', '医疗质量', '服务质量', '领导小组']) {
    await open(`?q=${encodeURIComponent(phrase)}`);
    await showAll();
    const ids = await shownPlans();
    expect([phrase, ids.length]).toEqual([phrase, await total()]);
    expect(new Set(ids).size).toBe(ids.length);
    const places = Number(/(\d+) 处/u.exec(await tab.page.locator('[data-to="exact"]').innerText())?.[1]);
    await region()
      .locator('.kwic-rest')
      .evaluateAll((all) => all.forEach((fold) => ((fold as HTMLDetailsElement).open = true)));
    await expect.poll(() => region().locator('.lines > li, .same li').count()).toBe(places);
    expect((await shownPlans()).length).toBe(ids.length);
  }
});

test.each([
  ['left', -1],
  ['right', 1],
] as const)('sorted by what stands %s, lines with the same neighbour stand together', async (sort, side) => {
  await open('?q=服务质量');
  const plain = await total();
  await tab.page.locator(`[data-sort="${sort}"]`).click();
  await settle();
  await showAll();
  expect([tab.params().get('sort'), await total()]).toEqual([sort, plain]);
  expect([...(await shownPlans())].sort()).toEqual(holding('服务质量').sort());
  const groups = await region()
    .locator('.side-grp')
    .evaluateAll((all) =>
      all.map((group) => ({
        word: group.querySelector('h3 span')?.textContent ?? '',
        count: Number.parseInt(group.querySelector('h3 .num')?.textContent ?? '', 10),
        lines: [...group.querySelectorAll('.lines > li')].map((line) => ({
          left: line.querySelector('.l')?.textContent ?? '',
          right: (line.querySelector('.r')?.textContent ?? '').replace('服务质量', ''),
        })),
        copies: group.querySelectorAll('.same li').length,
      })),
    );
  expect(groups.length).toBeGreaterThan(2);
  expect(new Set(groups.map(({ word }) => word)).size).toBe(groups.length);
  for (const { word, count, lines, copies } of groups) {
    expect(lines.length + copies).toBe(count);
    if (word.includes('标点')) continue;
    const wrong = lines.filter(({ left, right }) =>
      side < 0 ? !left.endsWith(word) : !right.startsWith(word),
    );
    expect([word, wrong]).toEqual([word, []]);
  }
  await tab.page.reload();
  await settle();
  expect(await region().locator('.side-grp').count()).toBeGreaterThan(2);
});

test('the words before a phrase lead to the longer phrase, with as many places as they say', async () => {
  await open('?q=医疗服务质量');
  const word = region().locator('[data-before] a').first();
  const [text, count] = (await word.innerText()).split(/\s+/u);
  await word.click();
  await settle();
  expect(tab.params().get('q')).toBe(`${text}医疗服务质量`);
  expect(await tab.page.locator('[data-to="exact"]').innerText()).toContain(`${count} 处`);
  expect(tab.complaints).toEqual([]);
});

test('whole sentences can be copied, alone and with their source', async () => {
  await tab.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: tab.site.url });
  await open('?q=医疗服务质量');
  await tab.page.locator('[data-form="sentences"]').click();
  await settle();
  expect(tab.params().get('view')).toBe('sentences');
  const item = region().locator('.sentences > li').first();
  const sentence = (await item.locator('q').first().textContent())!;
  expect(holding(sentence).length).toBeGreaterThan(0);
  const clipboard = () => tab.page.evaluate(() => navigator.clipboard.readText());
  await item.getByRole('button', { name: '复制', exact: true }).click();
  await expect.poll(clipboard).toBe(sentence);
  await item.getByRole('button', { name: '连出处复制' }).click();
  await expect.poll(clipboard).toContain(`${sentence}——《`);
  expect(await clipboard()).toContain(`${tab.site.url}plans/`);
  expect(await tab.page.locator('[data-status]').textContent()).toBe('已复制');
});

test('of several phrases, sentences with all of them come first', async () => {
  const [left, right] = ['医疗', '质量'];
  await open(`?q=${encodeURIComponent(`${left} ${right}`)}&view=sentences`);
  const lists = await region()
    .locator('.kwic-grp')
    .evaluateAll((all) =>
      all.map((group) => [...group.querySelectorAll('.sentences > li > q')].map((q) => q.textContent ?? '')),
    );
  expect(lists.flat().length).toBeGreaterThan(20);
  for (const sentences of lists) {
    const together = sentences.map((text) => text.includes(left) && text.includes(right));
    expect(together).toEqual(together.toSorted((a, b) => Number(b) - Number(a)));
  }
});

test('lines arranged while an answer is on its way are those of that answer', async () => {
  await open(`?q=${encodeURIComponent('服务质量')}`);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await tab.context.route(/\.pf_(?:index|fragment)$/, async (route) => {
    await held;
    await route.continue();
  });
  await tab.page.locator('#q').fill('消防');
  await settle('loading');
  await tab.page.locator('[data-sort="left"]').click();
  release();
  await settle();
  expect([...tab.params().values(), await total()]).toEqual(['消防', 'left', holding('消防').length]);
  expect(await region().locator('.side-grp .hit').first().textContent()).toBe('消防');
});
