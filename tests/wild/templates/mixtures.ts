/** Pages that draw every part at random: plans by several hands, numbered each in its own way. */
import {
  chapters,
  bracketStop,
  circles,
  dotted,
  fullWidth,
  official,
  ordinals,
  parts,
  schoolwork,
} from '../numberings.ts';
import type { Numbering } from '../lay-plan.ts';
import { noiseLines } from '../page.ts';
import type { Page } from '../page.ts';
import { template } from '../template.ts';
import type { Context, Parts, Template, Wrapper } from '../template.ts';
import { entities, halfWidth, invisible, looseBlanks, traditional } from '../wrappers/characters.ts';
import { gluedHeadings, hardWrap, indented, runIn, spacedOut, unbroken } from '../wrappers/line-breaks.ts';
import { breakPages, elide, watermark } from '../wrappers/noise-inside.ts';
import { addressed, crossedOut, signed, tilded, underlined } from '../wrappers/preparing.ts';
import { heldOutPool, tuningPool } from './pools.ts';
import type { Pool } from './pools.ts';
import { named } from './sites-by-number.ts';

const pick = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)];

const numberings: readonly Numbering[] = [
  official,
  official,
  dotted,
  schoolwork,
  bracketStop,
  ordinals,
  circles,
  fullWidth,
  chapters,
  parts,
];

/** Head, titles, betweens and foot drawn once a page from a pool. */
function drawFrom(pool: Pool): Pick<Parts, 'head' | 'separate' | 'number' | 'between' | 'foot'> {
  let title = pool.titles[0];
  return {
    head: (context) => {
      title = pick(pool.titles, context.random);
      return pick(pool.heads, context.random)(context);
    },
    separate: (plan, index, { subject }): Page => named(index, ...title(plan, index + 1, subject)),
    number: (random) => pick(numberings, random),
    between: (_, context: Context) => noiseLines(...pick(pool.betweens, context.random)(context)),
    foot: (context) => noiseLines(...pick(pool.feet, context.random)(context)),
  };
}

const oneOf =
  (wrappers: readonly Wrapper[]): Wrapper =>
  (page, random) =>
    pick(wrappers, random)(page, random);
const asItIs: Wrapper = (page) => page;

const halves = [
  {
    split: 'tuning',
    mark: 'a',
    pool: tuningPool,
    sites: ['范文先生网', '淘文阁整理'],
    house: '教导处',
    date: '2023年9月1日',
  },
  {
    split: 'held-out',
    mark: 'b',
    pool: heldOutPool,
    sites: ['出国留学网', '公文网为大家整理'],
    house: '县卫生局',
    date: '二○二一年二月',
  },
] as const;

export const mixtures: readonly Template[] = halves.flatMap(({ split, mark, pool, sites, house, date }) => [
  template(
    {
      id: `mixed-sites-${mark}`,
      why: '范文站的一般页面：题头、篇题、插句、文末各取一种，几份计划各有各的编号法。',
      split,
      plans: 4,
    },
    { ...drawFrom(pool), joint: indented },
  ),
  template(
    {
      id: `mixed-offices-${mark}`,
      why: '范文站收的单位文稿：主送、落款俱全，标题后接句号再接正文，年份挖空。',
      split,
      plans: 3,
    },
    {
      ...drawFrom(pool),
      prepare: [
        split === 'tuning' ? crossedOut : underlined,
        addressed('各科室：', '各年级组：'),
        signed(house, date),
      ],
      joint: runIn,
    },
  ),
  template(
    {
      id: `mixed-furniture-${mark}`,
      why: '文库转载的范文站页面：句中有站名、页码和截去的标记。',
      split,
      plans: 3,
    },
    {
      ...drawFrom(pool),
      then: [
        oneOf([watermark(sites, '&^%-.~*', 0.2), watermark(sites, '', 0.1), asItIs]),
        oneOf([
          breakPages(420, (n) => `PAGE ${n}-`),
          breakPages(380, (n, pages) => `\n第${n}页 共${pages}页\n`),
          breakPages(450, (n) => `\n- ${n} -\n`),
        ]),
        oneOf([elide((hidden) => `……（此处隐藏${hidden}个字）……`, 1), asItIs]),
      ],
    },
  ),
  template(
    {
      id: `mixed-characters-${mark}`,
      why: '几经转手的页面：半角标点、多余空格、不可见字符、字符代码、繁体，各取一种。',
      split,
      plans: 3,
    },
    {
      ...drawFrom(pool),
      prepare: [tilded],
      joint: split === 'tuning' ? spacedOut : indented,
      then: [
        oneOf([
          halfWidth,
          looseBlanks(0.15),
          invisible(['\u200b', '\u200d', '\ufeff'], 0.2),
          traditional(split === 'tuning' ? 'tw' : 'hk'),
          entities({ '“': '&#8220;', '”': '&#8221;', '—': '&mdash;' }),
        ]),
      ],
    },
  ),
  template(
    {
      id: `mixed-breaks-${mark}`,
      why: '换行出错的页面：标题粘在段末，或者定宽断行。',
      split,
      plans: 3,
    },
    {
      ...drawFrom(pool),
      joint: split === 'tuning' ? gluedHeadings : indented,
      then: [split === 'tuning' ? asItIs : hardWrap(38)],
    },
  ),
  template(
    {
      id: `mixed-unbroken-${mark}`,
      why: '没有换行的采集页：题头、篇题、正文、文末全部连在一行里。',
      split,
      plans: 2,
    },
    {
      ...drawFrom(pool),
      joint: unbroken,
      gap: '',
      then: [(page) => page.map((piece) => (/^\n+$/.test(piece.text) ? { ...piece, text: ' ' } : piece))],
    },
  ),
]);
