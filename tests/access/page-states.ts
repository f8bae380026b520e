/** States that pages come to by being used: a fault may show only there. */
import type { Page } from 'playwright-core';

/** Brings a page, from wherever it is, into the state. `origin` is the address of the home page. */
type Reach = (page: Page, origin: string) => Promise<void>;

/** A plan with several levels of headings, indicators and blanks. */
const plan = 'plans/township-tcm-01/';
const phrase = '服务质量';
const draft = [
  '<h2>一、工作目标</h2>',
  '<p>在20__年，按阳信结防所要求报告，报送____，新农合参合率达到____%.</p>',
  '<p>由公共卫生科负责，6月底前完成体检。</p>',
].join('');

const search = (query: string) => `search/?q=${encodeURIComponent(query)}`;
const results = (page: Page, state = 'done') =>
  page.locator(`[data-results][data-state="${state}"]`).waitFor();
const withoutIndex = (page: Page) => page.route('**/pagefind/**', (route) => route.abort());
const openFolds = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((it) => (it.open = true)));

async function openDesk(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}draft/`);
  await page.locator('[data-desk][data-state="ready"]').waitFor();
  await page.locator('.paper p').last().click();
  await page.evaluate((html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
    document.querySelector('.paper')!.dispatchEvent(paste);
  }, draft);
  await page.locator('.paper .left').first().waitFor();
}

/** By name. Each leaves the page as a reader has it before them. */
export const pageStates: Readonly<Record<string, Reach>> = {
  async 'search with hits, near lines and copies unfolded'(page, origin) {
    await page.goto(origin + search(phrase));
    await results(page);
    await page.locator('[data-near][data-state="done"]').waitFor();
    await openFolds(page);
  },
  async 'search by sentences, narrowed'(page, origin) {
    await page.goto(`${origin}${search(phrase)}&all=患者&type=医院&view=sentences`);
    await results(page);
    await openFolds(page);
  },
  async 'search sorted by what stands before'(page, origin) {
    await page.goto(`${origin}${search(phrase)}&sort=left`);
    await results(page);
  },
  async 'search in vain'(page, origin) {
    await page.goto(origin + search('智慧病房建设水平'));
    await results(page);
    await page.locator('[data-near][data-state="done"]').waitFor();
  },
  async 'search that filters leave empty'(page, origin) {
    await page.goto(`${origin}${search(phrase)}&type=医院&year=1999&topic=工会与共青团`);
    await results(page);
  },
  async 'search without network'(page, origin) {
    await withoutIndex(page);
    await page.goto(origin + search(phrase));
    await results(page, 'error');
    await page.unroute('**/pagefind/**');
  },
  async 'suggestions in the bar, one of them active'(page, origin) {
    await page.goto(`${origin}topics/`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('医疗');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
  },
  async 'last searches under the field'(page, origin) {
    await page.goto(origin + search(phrase));
    await results(page);
    await page.locator('#q').press('Enter');
    await page.goto(`${origin}topics/`);
    await page.keyboard.press('Control+k');
    await page.getByRole('button', { name: '清除记录' }).waitFor();
  },
  async 'a plan with marks, a bar to step through them, and folds open'(page, origin) {
    await page.goto(`${origin}${plan}?q=${encodeURIComponent('管理')}`);
    await page.locator('.marks').waitFor();
    await openFolds(page);
  },
  async 'a plan with a sentence pointed at and collected'(page, origin) {
    await page.goto(origin + plan);
    await page.locator('.body p .s').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+Enter');
    await page.getByRole('status').filter({ hasText: '已收入' }).waitFor();
  },
  async 'plans ticked in a list'(page, origin) {
    await page.goto(`${origin}plans/`);
    for (const at of [0, 2]) await page.locator('.tick input').nth(at).check();
    await page.locator('.ticked').waitFor();
  },
  async 'three plans compared, a fourth being chosen'(page, origin) {
    await page.goto(
      `${origin}compare/?ids=hospital-key-points-2023-01,township-tcm-10,hospital-annual-10-05`,
    );
    await page.locator('.cmp tbody tr').first().waitFor();
    await page.getByRole('button', { name: '展开小标题' }).click();
    await page.getByRole('button', { name: '添加一份' }).click();
    await page.getByRole('combobox', { name: '添加一份' }).fill('保卫');
    await page.getByRole('option').first().waitFor();
  },
  async 'one’s own outline compared'(page, origin) {
    await page.goto(`${origin}compare/`);
    await page.getByLabel('粘贴提纲或全文').fill('一、指导思想\n二、工作目标\n三、护理工作');
    await page.getByRole('button', { name: '比一比' }).click();
    await page.locator('.near-plans').waitFor();
  },
  async 'two plans side by side'(page, origin) {
    await page.goto(`${origin}plans/diff/?plan=township-tcm-10&other=township-tcm-02`);
    await page.locator('.diff').waitFor();
  },
  async 'two plans side by side, not fetched'(page, origin) {
    await page.goto(`${origin}plans/diff/?plan=a-01&other=b-01`);
    await page.getByRole('alert').waitFor();
  },
  async 'a draft with gaps, findings and all panels open'(page, origin) {
    await openDesk(page, origin);
    await openFolds(page);
    // On a narrow screen one panel closes the other.
    await page
      .locator('details:has([data-part="fill"])')
      .evaluate((it: HTMLDetailsElement) => (it.open = true));
    await page.getByRole('button', { name: /处像是空的/ }).click();
    await page.locator('[data-part="fill"] input').first().waitFor();
  },
  async 'a draft before its export'(page, origin) {
    await openDesk(page, origin);
    await page.getByRole('button', { name: '导出 Word' }).click();
    await page.locator('[data-dialog="unseen"]').waitFor();
  },
  async 'all drafts'(page, origin) {
    await openDesk(page, origin);
    await page.locator('[data-keeping][data-state="kept"]').waitFor();
    await page.getByRole('button', { name: '全部初稿' }).click();
    await page.locator('[data-dialog="drafts"] [data-list]').waitFor();
  },
};
