/** Every kind of page and the states it can be in: where each is, and how it gets there. */
import { readFileSync, readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';

export interface Shot {
  /** Address below the site's root. */
  readonly path: string;
  /** What the page must hold before it is worth a picture. */
  readonly until?: string;
  /** Brings the page into its state; told before it is opened and after. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly after?: (page: Page) => Promise<unknown>;
}

const plans = readdirSync('content/plans').map((file) => ({
  id: file.replace('.mdx', ''),
  text: readFileSync(`content/plans/${file}`, 'utf8'),
}));
const byLength = [...plans].sort((a, b) => b.text.length - a.text.length).map(({ id }) => id);
/** What is looked for: stands in many plans. */
const phrase = '医疗质量';
const holding = (mark: string) => plans.filter(({ text }) => text.includes(mark)).map(({ id }) => id);
const [longest, second] = byLength;
const shortest = byLength.at(-1);
const spun = holding('spun:')[0] ?? longest;
const copy = holding('duplicateOf:')[0];
const topics = readdirSync('content/topics').map((file) => file.replace('.yml', ''));
const written = new Set(topics.filter((id) => holding(`  - "${id}"`).length > 0));
const topic = [...written].sort((a, b) => holding(`  - "${b}"`).length - holding(`  - "${a}"`).length)[0];
const source = readdirSync('content/records')[0].replace('.json', '');
const times = (text: string) => text.split(phrase).length;
const hits = [...plans].sort((a, b) => times(b.text) - times(a.text))[0].id;
const query = (words: string) => `?q=${encodeURIComponent(words)}`;
const found = '[data-state="done"]';

/** By name; the names are those of the pictures. */
export const shots: Readonly<Record<string, Shot>> = {
  home: { path: '' },
  plans: { path: 'plans/' },
  organisation: { path: 'plans/org/yiyuan/' },
  genre: { path: 'plans/genre/jihua/' },
  plan: { path: `plans/${longest}/` },
  'plan-short': { path: `plans/${shortest}/` },
  'plan-cautions': { path: `plans/${spun}/` },
  'plan-hits': { path: `plans/${hits}/${query(phrase)}`, until: '.marks' },
  ...(copy && { 'plan-copy': { path: `plans/${copy}/` } }),
  ...(copy && { difference: { path: `plans/${copy}/diff/` } }),
  topics: { path: 'topics/' },
  topic: { path: `topics/${topic}/` },
  'topic-empty': { path: `topics/${topics.find((id) => !written.has(id)) ?? topic}/` },
  phrases: { path: 'phrases/' },
  'phrases-topic': { path: `phrases/${topic}/` },
  'phrases-leaf': { path: 'phrases/all/supervision/' },
  indicators: { path: 'indicators/' },
  indicator: { path: 'indicators/recruited-staff/' },
  regulations: { path: 'regulations/' },
  calendar: { path: 'calendar/' },
  terms: { path: 'terms/' },
  sources: { path: 'sources/' },
  source: { path: `sources/${source}/` },
  original: { path: `sources/${source}/original/` },
  data: { path: 'data/' },
  guide: { path: 'guide/' },
  about: { path: 'about/' },
  coverage: { path: 'about/coverage/' },
  quality: { path: 'about/quality/' },
  spun: { path: 'about/spun/' },
  missing: { path: '404.html' },

  'search-idle': { path: 'search/' },
  search: { path: `search/${query(phrase)}`, until: found },
  'search-chosen': { path: `search/${query(phrase)}&type=${encodeURIComponent('医院')}`, until: found },
  'search-near': {
    path: `search/${query('提高医疗质量')}`,
    until: `[data-near]${found}`,
    after: (page) => page.locator('[data-to="near"]').click(),
  },
  'search-none': { path: `search/${query('智慧病房建设')}`, until: found },
  'search-loading': {
    path: `search/${query(phrase)}`,
    before: (page) => page.route('**/*.pf_*', () => {}),
    until: '[data-results][data-state="loading"]',
  },
  'search-error': {
    path: `search/${query(phrase)}`,
    before: (page) => page.route('**/pagefind/**', (route) => route.abort()),
    until: '[data-state="error"]',
  },
  'compare-nothing': { path: 'compare/' },
  'compare-two': { path: `compare/?ids=${longest},${second}`, until: '.cmp' },
  compare: { path: `compare/?ids=${byLength.slice(0, 3).join(',')}`, until: '.cmp' },
  'compare-own': {
    path: 'compare/',
    until: 'textarea',
    async after(page) {
      const outline = '一、指导思想\n二、工作目标\n三、提高医疗质量\n四、加强护理工作\n五、组织保障';
      await page.getByLabel('粘贴提纲或全文').fill(outline);
      await page.getByRole('button', { name: '比一比' }).click();
      await page.locator('.near-plans').waitFor();
    },
  },
  'draft-empty': { path: 'draft/', until: '[data-desk][data-state="ready"]' },
  draft: { path: 'draft/', until: '[data-desk][data-state="ready"]', after: writeDraft },
  'draft-export': {
    path: 'draft/',
    until: '[data-desk][data-state="ready"]',
    async after(page) {
      await writeDraft(page);
      await page
        .locator('[data-part="export"]')
        .evaluate((it) => it.closest('details')!.setAttribute('open', ''));
    },
  },
};

/** A draft with blanks, words of another place, and a sentence that is in the corpus. */
async function writeDraft(page: Page): Promise<void> {
  await page.locator('.paper .title').click();
  await page.keyboard.type('20__年医疗质量工作计划');
  await page.keyboard.press('Enter');
  await page.evaluate((it) => {
    const data = new DataTransfer();
    data.setData('text/html', it);
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
    document.querySelector('.paper')!.dispatchEvent(paste);
  }, draftText);
  // In a panel that a phone has folded.
  await page
    .getByRole('button', { name: /[1-9] 处像是空的/, includeHidden: true })
    .evaluate((button: HTMLElement) => button.click());
  // What is checked and kept is so a moment after the last key.
  await page.locator('[data-part="leftovers"] li').first().waitFor({ state: 'attached' });
  await page.locator('[data-keeping][data-state="kept"]').waitFor();
}

const draftText = [
  '<p>为进一步做好20__年医疗质量管理工作，按照____要求，结合我院实际，制定本计划。</p>',
  '<h2>一、工作目标</h2>',
  '<p>全院门诊病历合格率达到____%，住院病历甲级率不低于90%，力争××科室建成市级重点专科。</p>',
  '<h2>二、主要措施</h2>',
  '<p>认真落实首诊负责、三级查房、会诊、交接班等核心制度，每月组织一次检查，结果与绩效挂钩。</p>',
  '<p>按阳信结防所要求，于6月底前完成辖区内肺结核患者的管理和上报。</p>',
  '<h2>三、保障措施</h2>',
  '<p>成立以院长为组长的领导小组，明确分工，定期通报，确保各项任务落到实处。</p>',
].join('');
