/** Template sites that set plans apart by titles that pose as headings, or by nothing. */
import { feed, noise, noiseLines, pageTitle } from '../page.ts';
import { bracketStop, circles, dotted, fullWidth, han, official, schoolwork } from '../numberings.ts';
import { template } from '../template.ts';
import type { Template } from '../template.ts';
import { crossedOut, signed, tilded, underlined } from '../wrappers/preparing.ts';
import { blankJoined, gluedBelow, gluedHeadings, unbroken } from '../wrappers/line-breaks.ts';
import { elide, watermark } from '../wrappers/noise-inside.ts';
import { looseBlanks } from '../wrappers/characters.ts';
import { named } from './sites-by-number.ts';

export const sitesWithoutNumber: readonly Template[] = [
  template(
    {
      id: 'posing-headings',
      why: '几份计划排成“一、大班工作计划”，题目冒充标题，各篇又从一、数起。',
      split: 'tuning',
      plans: 3,
    },
    {
      head: ({ subject }) => [
        pageTitle(`${subject}汇编`),
        feed,
        ...noiseLines('作者：佚名 来源：本站原创 点击数：235'),
      ],
      separate: ({ title }, i) => named(i, `${han(i + 1)}、${title}`, title),
      number: official,
      prepare: [crossedOut],
      foot: () => noiseLines('（责任编辑：admin）'),
    },
  ),
  template(
    {
      id: 'posing-digits',
      why: '几份计划排成“1、某计划”，题目冒充条目，前面是编者的话。',
      split: 'held-out',
      plans: 3,
    },
    {
      head: ({ subject, plans }) => [
        pageTitle(`关于${subject}${han(plans.length)}篇`),
        feed,
        ...noiseLines('时间流逝得如此之快，迎接我们的将是新的生活，新的挑战，是时候认真思考计划该如何写了。'),
      ],
      separate: ({ title }, i) => named(i, `${i + 1}、${title}`, title),
      number: bracketStop,
      foot: () => noiseLines('【推荐阅读】', '工作计划的写作要点', '工作总结与工作计划范文'),
    },
  ),
  template(
    {
      id: 'doubled-titles',
      why: '资料汇编：各篇题目写两遍，一遍是目录链接，一遍是正文题目，没有序号。',
      split: 'tuning',
      plans: 3,
    },
    {
      head: ({ subject }) => [pageTitle(`各类${subject}`), feed],
      separate: ({ title }, i) => [...named(i, title), feed, ...named(i, title)],
      number: dotted,
      prepare: [underlined],
    },
  ),
  template(
    {
      id: 'bare-titles',
      why: '资料汇编：各篇只有自己的题目，落款以后紧接下一篇。',
      split: 'held-out',
      plans: 3,
    },
    {
      separate: ({ title }, i) => named(i, title),
      number: official,
      prepare: [signed('办公室', '2022年1月10日')],
      foot: () => noiseLines('［打印］ ［关闭］'),
    },
  ),
  template(
    {
      id: 'restarts-only',
      why: '范文站：题目说“3篇”，正文里没有任何题目，只有序号重新从一、数起。',
      split: 'tuning',
      plans: 3,
    },
    {
      head: ({ subject, plans }) => [
        pageTitle(`${subject}${plans.length}篇`),
        feed,
        ...noiseLines(`小编今天为大家整理了一些关于${subject}的内容，欢迎查阅，希望对你有帮助。`),
      ],
      prepare: [
        ({ title, blocks }) => ({
          title,
          blocks: [
            { kind: 'paragraph', depth: 0, text: `为做好今年的各项工作，现将${title}制定如下：` },
            ...blocks.filter(({ depth }) => depth > 0),
          ],
        }),
      ],
      number: official,
      foot: () => noiseLines('本文来自网络，不代表本站立场。'),
    },
  ),
  template(
    {
      id: 'restarts-signed',
      why: '论坛转帖：几份计划首尾相接，没有题目，上一篇以落款和日期收尾。',
      split: 'held-out',
      plans: 2,
    },
    {
      head: ({ subject }) => [pageTitle(`${subject}两篇`), feed],
      prepare: [
        ({ title, blocks }) => ({
          title,
          blocks: [
            { kind: 'paragraph', depth: 0, text: `根据上级要求，结合实际情况，特制定本计划，请遵照执行。` },
            ...blocks.filter(({ depth }) => depth > 0),
          ],
        }),
        signed('综合办公室', '20xx年2月18日'),
      ],
      number: schoolwork,
    },
  ),
  template(
    {
      id: 'watermarked',
      why: '范文站：`…篇1`，句子里夹着拆开的站名，中间一段被隐藏。',
      split: 'tuning',
      plans: 4,
    },
    {
      head: ({ subject }) => [pageTitle(`${subject}通用版9篇`), feed],
      separate: (_, i, { subject }) => named(i, `${subject} 篇${i + 1}`),
      number: official,
      prepare: [tilded],
      then: [
        watermark(['方案范文库整理', '范文网为您整理', '无忧考网'], '&^%-.~', 0.2),
        elide((hidden) => `……此处隐藏${hidden}个字……`, 2),
      ],
      foot: () =>
        noiseLines('文档为doc格式', '本文地址：http://www.fanwen.example.com/gongzuojihua/1520.html'),
    },
  ),
  template(
    {
      id: 'elided',
      why: '范文站：`第1篇`，每篇截去一段并写明字数，按一下才展开。',
      split: 'held-out',
      plans: 3,
    },
    {
      head: ({ subject }) => [pageTitle(`${subject}（集合）`), feed],
      separate: (_, i, { subject }) => named(i, `${subject} 第${i + 1}篇`),
      number: dotted,
      then: [elide((hidden) => `...此处省略${hidden}字...`, 3)],
      foot: () => noiseLines('点击展开全文', '相关阅读：', '年度工作计划范文', '月度工作计划怎么写'),
    },
  ),
  template(
    {
      id: 'one-line-parts',
      why: '采集站：整页没有一个换行，题目、开场白、正文连成一片。',
      split: 'tuning',
      plans: 3,
    },
    {
      head: ({ subject, plans }) => [
        pageTitle(`${subject}${plans.length}篇`),
        noise(
          `时光飞逝，时间在慢慢推演，我们的工作又将迎来新的进步，下面是小编收集整理的${subject}，希望对大家有所帮助。`,
        ),
      ],
      separate: (_, i, { subject }) => named(i, `${subject}篇${i + 1}`),
      number: official,
      joint: unbroken,
      gap: '',
    },
  ),
  template(
    {
      id: 'one-line-blanks',
      why: '采集站：换行变成两个全角空格，只有一份计划。',
      split: 'held-out',
      plans: 1,
    },
    {
      separate: ({ title }, i) => named(i, title),
      number: schoolwork,
      joint: blankJoined,
      gap: '\u3000\u3000',
      foot: () => [noise('本文由范文之家收集整理，版权归原作者所有。')],
    },
  ),
  template(
    {
      id: 'glued-headings',
      why: '采集站：标题粘在上一段的末尾，段落之间还有换行。',
      split: 'tuning',
      plans: 3,
    },
    {
      head: ({ subject }) => [pageTitle(`${subject}精选`), feed],
      separate: ({ title }, i) => named(i, `第${han(i + 1)}篇 ${title}`, title),
      number: official,
      joint: gluedHeadings,
    },
  ),
  template(
    {
      id: 'glued-below',
      why: '采集站：每个大标题下的内容连成一段，小标题与正文之间只有空格，标点后多打空格。',
      split: 'held-out',
      plans: 3,
    },
    {
      head: ({ subject }) => [pageTitle(`${subject}集锦`), feed],
      separate: ({ title }, i) => named(i, `篇${i + 1}：${title}`, title),
      number: fullWidth,
      joint: gluedBelow,
      then: [looseBlanks(0.1)],
    },
  ),
  template(
    {
      id: 'contents-first',
      why: '范文站：先列一遍目录，再按`第1篇 某计划`逐篇排，各篇之间有推荐。',
      split: 'tuning',
      plans: 3,
    },
    {
      head: ({ subject, plans }) => [
        pageTitle(`${subject}（${plans.length}篇）`),
        feed,
        ...noiseLines('目录', ...plans.map(({ title }, i) => `第${i + 1}篇 ${title}`)),
      ],
      separate: ({ title }, i) => named(i, `第${i + 1}篇 ${title}`, title),
      number: circles,
      between: () => noiseLines('热门推荐：年终工作总结 述职报告 心得体会'),
    },
  ),
  template(
    {
      id: 'kind-numbers',
      why: '教育资源站：`【计划三】某计划`，条目用圈码。',
      split: 'held-out',
      plans: 3,
    },
    {
      head: ({ subject }) => [...noiseLines('首页 > 教育资源 > 计划总结'), pageTitle(`${subject}案例`), feed],
      separate: ({ title }, i) => named(i, `【计划${han(i + 1)}】${title}`, title),
      number: circles,
      foot: () => noiseLines('扫描二维码关注我们', 'Copyright © 2015-2022 教育资源站 版权所有'),
    },
  ),
];
