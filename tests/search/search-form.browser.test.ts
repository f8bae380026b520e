import { expect, test } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';
import { blocksOf } from '../../scripts/search/read-plans.ts';
import { holding, plans, useSearchTab } from './search-tab.ts';

const tab = useSearchTab();
const { open, params, region, settle, showAll, shownPlans, total } = tab;

const field = (name: string) => tab.page.locator(`[data-conditions] [name="${name}"]`);
const conditions = () => tab.page.locator('[data-conditions] details');
const isOpen = () => conditions().evaluate((it: HTMLDetailsElement) => it.open);

/** Ids of plans with a sentence or heading that passes. */
const withSentence = (passes: (sentence: string) => boolean) =>
  plans
    .filter((plan) =>
      blocksOf(plan).some((block) =>
        splitSentences(block).some(([start, end]) => passes(block.slice(start, end))),
      ),
    )
    .map(({ id }) => id);

async function expectPlans(ids: readonly string[]): Promise<void> {
  await settle();
  await showAll();
  expect([...(await shownPlans())].sort()).toEqual([...ids].sort());
}

test('the form asks for phrases beside the one in the field, and says so in words and in the address', async () => {
  await open('?q=培训');
  expect(await isOpen()).toBe(false);
  await conditions().locator('summary').click();
  await field('all').fill('考核');
  await tab.page.waitForURL((url) => url.searchParams.get('all') === '考核');
  const both = holding('培训').filter((id) => holding('考核').includes(id));
  await expectPlans(both);
  await field('none').fill('护理 中医');
  await tab.page.waitForURL((url) => url.searchParams.get('none') === '护理 中医');
  const none = new Set([...holding('护理'), ...holding('中医')]);
  const left = both.filter((id) => !none.has(id));
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(both.length);
  await expectPlans(left);
  expect(await tab.page.locator('[data-conditions-said]').textContent()).toBe(
    '也要有“考核”，不要有“护理”、“中医”',
  );
  await tab.page.reload();
  await expectPlans(left);
  expect([await isOpen(), await field('none').inputValue()]).toEqual([true, '护理 中医']);
  await tab.page.getByRole('button', { name: '清除精确条件' }).click();
  await expectPlans(holding('培训'));
  expect([...params().keys()]).toEqual(['q']);
});

test('one of several, without anything in the field', async () => {
  await open();
  await conditions().locator('summary').click();
  await field('any').fill('首诊负责 免疫规划');
  await tab.page.waitForURL((url) => url.searchParams.has('any'));
  await expectPlans([...new Set([...holding('首诊负责'), ...holding('免疫规划')])]);
});

test('within one sentence, and at most so many characters apart', async () => {
  await open(`?q=${encodeURIComponent('医疗')}&all=${encodeURIComponent('护理')}`);
  const inPlan = await total();
  await field('scope').selectOption('sentence');
  await tab.page.waitForURL((url) => url.searchParams.get('scope') === 'sentence');
  const together = withSentence((text) => text.includes('医疗') && text.includes('护理'));
  expect(together.length).toBeLessThan(inPlan);
  await expectPlans(together);
  await field('within').fill('2');
  await field('within').press('Enter');
  await tab.page.waitForURL((url) => url.searchParams.get('within') === '2');
  await expectPlans(withSentence((text) => /医疗.{0,2}护理|护理.{0,2}医疗/u.test(text)));
});

test('only in headings', async () => {
  await open(`?q=${encodeURIComponent('医疗质量')}`);
  await conditions().locator('summary').click();
  await field('function').selectOption('标题');
  await tab.page.waitForURL((url) => url.searchParams.get('function') === '标题');
  await expectPlans(
    plans
      .filter(({ sections }) => sections.some(({ heading }) => heading.includes('医疗质量')))
      .map(({ id }) => id),
  );
});

test('signs of other search engines are looked up as they stand', async () => {
  await open('?q=培训');
  for (const query of ['培训 -护理', '培训 AND 护理', '培训*', '培训|护理']) {
    await tab.page.locator('#q').fill(query);
    await tab.page.locator('#q').press('Enter');
    await settle();
    const parts = query.split(' ');
    const all = plans.map(({ id }) => id).filter((id) => parts.every((part) => holding(part).includes(id)));
    expect([query, await total()]).toEqual([query, all.length]);
  }
});

test('the form works by keyboard and fits a narrow screen', async () => {
  await tab.page.setViewportSize({ width: 360, height: 740 });
  await open('?q=培训');
  await conditions().locator('summary').focus();
  await tab.page.keyboard.press('Enter');
  await tab.page.keyboard.press('Tab');
  expect(await field('all').evaluate((it) => it === document.activeElement)).toBe(true);
  await tab.page.keyboard.type('考核');
  await tab.page.waitForURL((url) => url.searchParams.get('all') === '考核');
  await settle();
  expect(await field('all').evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await tab.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('filters narrow with counts that keep their word, stand in the address, and go back', async () => {
  await open('?q=工作');
  const all = await total();
  const boxes = tab.page.locator('.filters input[name="type"]:enabled');
  const [first, second] = [boxes.nth(0), boxes.nth(1)];
  const countOf = async (box: typeof first) =>
    Number(await box.locator('xpath=..').locator('.num').textContent());
  const [one, two] = [await countOf(first), await countOf(second)];
  const name = await first.getAttribute('value');
  await first.check();
  await settle();
  expect([await total(), params().getAll('type')]).toEqual([one, [name]]);
  expect(await countOf(second)).toBe(two);
  await second.check();
  await settle();
  expect(await total()).toBe(one + two);
  expect(await second.evaluate((box) => box === document.activeElement)).toBe(true);
  await tab.page.reload();
  await settle();
  expect([await total(), await second.isChecked()]).toEqual([one + two, true]);
  await tab.page.goBack();
  await settle();
  expect([await total(), await second.isChecked()]).toEqual([one, false]);
  await tab.page.getByRole('button', { name: '全部清除' }).click();
  await settle();
  expect([await total(), params().getAll('type')]).toEqual([all, []]);
});

test('what is chosen stands above the results and is let go one by one, and the focus stays near', async () => {
  await open('?q=工作');
  const pick = async (group: string) => {
    const box = tab.page.locator(`.filters input[name="${group}"]:visible:not(:checked)`).first();
    const value = await box.getAttribute('value');
    // Once it is checked the locator means the next one.
    await box.dispatchEvent('click');
    await settle();
    return value ?? '';
  };
  const picked = [await pick('topic'), await pick('type'), await pick('year')];
  const chosen = tab.page.locator('[data-chosen] button:not([data-clear])');
  expect((await chosen.allInnerTexts()).map((text) => text.replace(/^.*：|\s*×$/gu, ''))).toEqual(picked);
  expect(['topic', 'type', 'year'].map((group) => params().get(group))).toEqual(picked);
  await tab.page.getByRole('button', { name: `去掉“机构：${picked[1]}”` }).click();
  await settle();
  expect([params().has('type'), await chosen.count()]).toEqual([false, 2]);
  expect(await chosen.nth(1).evaluate((it) => it === document.activeElement)).toBe(true);
  await chosen.nth(1).press('Enter');
  await settle();
  await chosen.nth(0).press('Enter');
  await settle();
  expect([await chosen.count(), [...params().keys()]]).toEqual([0, ['q']]);
  expect(await region().evaluate((it) => it === document.activeElement)).toBe(true);
});

test('when filters leave nothing the page says so, and each can be taken away', async () => {
  await open(`?q=${encodeURIComponent('首诊负责')}&type=${encodeURIComponent('学校')}`);
  expect(await total()).toBe(0);
  expect(await region().innerText()).toContain('所选范围里没有“首诊负责”');
  await tab.page.locator('[data-chosen] button').first().click();
  await expectPlans(holding('首诊负责'));
});

test('values without plans are left out, and long groups unfold', async () => {
  await open('?q=工作');
  const group = tab.page.locator('.filters fieldset').first();
  expect(await group.locator('label:visible').count()).toBe(8);
  expect(await tab.page.locator('.filters label:visible .num', { hasText: /^0$/ }).count()).toBe(0);
  await group.getByRole('button', { name: /更多/ }).click();
  expect(await group.locator('label:visible').count()).toBeGreaterThan(8);
  expect(
    await group
      .locator('input')
      .nth(8)
      .evaluate((it) => it === document.activeElement),
  ).toBe(true);
});

test('topics that only a later answer has are offered then', async () => {
  await open(`?q=${encodeURIComponent('首诊负责')}`);
  await tab.page.locator('#q').fill('计划生育');
  await tab.page.waitForURL((url) => url.searchParams.get('q') === '计划生育');
  await settle();
  expect(await tab.page.locator('.filters input[name="topic"][value="计划生育"]').isVisible()).toBe(true);
});

test('a filter chosen far down leaves hits in view', async () => {
  await open(`?q=${encodeURIComponent('医疗质量')}&type=${encodeURIComponent('医院')}`);
  const year = tab.page.locator('.filters input[name="year"]:visible').last();
  await year.scrollIntoViewIfNeeded();
  await tab.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await year.check();
  await settle();
  const isSeen = await tab.page
    .locator('[data-hit]')
    .first()
    .evaluate(
      (hit) => hit.getBoundingClientRect().bottom > 0 && hit.getBoundingClientRect().top < innerHeight,
    );
  expect(isSeen).toBe(true);
});

test('conditions that stand alone are said to find nothing yet', async () => {
  await tab.page.goto(`${tab.site.url}search/?none=${encodeURIComponent('流感')}`);
  await tab.settle('idle');
  expect(await tab.page.locator('[data-notes]').innerText()).toContain('再写一个要查的词');
  expect(await tab.page.locator('[data-status]').textContent()).toContain('再写一个要查的词');
});

test('of several phrases it is said that the places of each are counted', async () => {
  await tab.open(`?q=${encodeURIComponent('医疗 培训')}`);
  expect(await tab.page.locator('[data-to="exact"]').innerText()).toContain('各词共');
});
