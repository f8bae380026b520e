/** Template sites that number the plans of a page. */
import { noise, noiseLines, pageTitle, feed } from '../page.ts';
import type { Page } from '../page.ts';
import type { CleanPlan } from '../clean-plan.ts';
import { bracketStop, dotted, han, official, ordinals, schoolwork } from '../numberings.ts';
import { template } from '../template.ts';
import type { Context, Template } from '../template.ts';
import { halfWidth } from '../wrappers/characters.ts';
import { indented, runIn } from '../wrappers/line-breaks.ts';
import { watermark } from '../wrappers/noise-inside.ts';

/** A title line of a plan. */
export const named = (plan: number, text: string, own?: string): Page => [
  { text, role: 'title', plan, ...(own !== undefined && { own }) },
];

const bySubject =
  (write: (subject: string, place: number) => string) =>
  (_plan: CleanPlan, index: number, { subject }: Context): Page =>
    named(index, write(subject, index + 1));
const byOwn =
  (write: (own: string, place: number) => string) =>
  ({ title }: CleanPlan, index: number): Page =>
    named(index, write(title, index + 1), title);

const lead = (text: string): Page => noiseLines(text);

export const sitesByNumber: readonly Template[] = [
  template(
    {
      id: 'site-part-digit',
      why: '范文站：`学校工作计划篇1`，页首时间栏和“小编”开场，文末相关文章，标点压成半角。',
      split: 'tuning',
      plans: 4,
    },
    {
      head: ({ subject, plans }) => [
        pageTitle(`${subject}（通用${plans.length}篇）`),
        feed,
        ...noiseLines('时间:2023-03-18 09:12:33 工作计划 我要投稿'),
        ...lead(
          `日子如同白驹过隙，我们又将续写新的诗篇，展开新的旅程，该好好计划一下接下来的工作了。工作计划怎么写才不会流于形式呢？下面是小编为大家整理的${subject}（通用${plans.length}篇），欢迎阅读，希望大家能够喜欢。`,
        ),
      ],
      separate: bySubject((subject, place) => `${subject}篇${place}`),
      number: official,
      foot: ({ subject }) =>
        noiseLines(
          `【${subject}】相关文章：`,
          `${subject}01-05`,
          `${subject}(精选15篇)03-16`,
          `学期${subject}范文08-20`,
          '年终工作总结12-12',
        ),
      then: [halfWidth],
    },
  ),
  template(
    {
      id: 'site-part-han',
      why: '范文站：`…篇一`后面又有各篇自己的题目，页首导航路径，文末标签和版权。',
      split: 'held-out',
      plans: 4,
    },
    {
      head: ({ subject, plans }) => [
        ...noiseLines(`当前位置：范文大全 > 工作计划 > ${subject}`),
        pageTitle(`最新${subject}${plans.length}篇`),
        feed,
        ...noiseLines('发布时间：2022-11-06 作者：小萍 来源：网络'),
        ...lead(
          '人生天地之间，若白驹过隙，忽然而已，相信大家对即将到来的工作生活满心期待吧，让我们一起来写一份计划吧。以下是我整理的几篇范文，供大家参考。',
        ),
      ],
      separate: ({ title }, i, { subject }) => [
        ...named(i, `${subject}篇${han(i + 1)}`, title),
        feed,
        ...named(i, title),
      ],
      number: schoolwork,
      joint: indented,
      foot: () =>
        noiseLines(
          '标签：工作计划 范文 年度',
          '版权声明：本文内容由互联网用户自发贡献，如有侵权请联系管理员删除。',
        ),
    },
  ),
  template(
    {
      id: 'site-bracket-part',
      why: '范文站：`【篇一】某计划`，每篇之间插一句推荐，文末“本文由…整理”。',
      split: 'tuning',
      plans: 4,
    },
    {
      head: ({ subject, plans }) => [
        pageTitle(`${subject}范文精选${plans.length}篇`),
        feed,
        ...lead(`光阴似箭，日月如梭，新的工作又开始了，以下是${subject}范文，欢迎大家分享。`),
      ],
      separate: byOwn((own, place) => `【篇${han(place)}】${own}`),
      number: dotted,
      between: (index) => (index === 0 ? noiseLines('>>>更多工作计划精彩内容请点击下一页') : []),
      foot: ({ subject }) =>
        noiseLines(`本文由好文网编辑整理，转载请注明出处。`, `本文标题：${subject}范文精选`),
    },
  ),
  template(
    {
      id: 'site-ordinal-part',
      why: '文秘网：`第一篇：某计划`，各级用“第一、”编号，文末上一篇下一篇。',
      split: 'held-out',
      plans: 4,
    },
    {
      head: ({ subject }) => [
        pageTitle(subject),
        feed,
        ...noiseLines('文章来源：文秘资源网 | 更新时间：2021/9/14 | 点击：1286'),
      ],
      separate: byOwn((own, place) => `第${han(place)}篇：${own}`),
      number: ordinals,
      joint: runIn,
      foot: () => noiseLines('上一篇：车间主任述职报告', '下一篇：没有了', '责任编辑：文秘资源网'),
    },
  ),
  template(
    {
      id: 'site-sample',
      why: '范文站：只写`范文一`，正文照搬，题目在下一行。',
      split: 'tuning',
      plans: 3,
    },
    {
      head: ({ subject }) => [
        pageTitle(`${subject}范文大全`),
        feed,
        ...lead(`${subject}怎么写？计划是做好工作的前提，下面就和大家分享几篇${subject}，来欣赏一下吧。`),
      ],
      separate: ({ title }, i) => [...named(i, `范文${han(i + 1)}`, title), feed, ...named(i, title)],
      number: official,
      foot: ({ subject }) =>
        noiseLines(
          `看过“${subject}”的人还看了：`,
          `1.${subject}模板`,
          '2.部门工作计划范文3篇',
          '3.个人年度工作计划',
        ),
    },
  ),
  template(
    {
      id: 'site-sample-title',
      why: '范文站：`某计划范文（二）`，关键词和摘要在前，“猜你喜欢”在后。',
      split: 'held-out',
      plans: 3,
    },
    {
      head: ({ subject, plans }) => [
        pageTitle(`2024年${subject}范文（优选${plans.length}篇）`),
        feed,
        ...noiseLines(`【摘要】${subject}频道为大家提供优秀范文，仅供参考！`),
      ],
      separate: bySubject((subject, place) => `${subject}范文（${han(place)}）`),
      number: bracketStop,
      foot: ({ subject }) =>
        noiseLines('猜你感兴趣：', `1.${subject}格式`, `2.${subject}大全`, '3.班组长工作计划范文'),
    },
  ),
  template(
    {
      id: 'site-bracket-number',
      why: '范文站：`社区工作计划(一)`，编号贴在题目后，题目说8篇而篇数不对。',
      split: 'tuning',
      plans: 3,
    },
    {
      head: ({ subject }) => [
        pageTitle(`${subject}8篇`),
        feed,
        ...lead(`下面是小编给大家带来的${subject}8篇，以供大家参考，我们一起来看看吧！`),
      ],
      separate: bySubject((subject, place) => `${subject}(${han(place)})`),
      number: schoolwork,
      foot: () => noiseLines('Tags：工作计划 范文 计划', '分享到：微信 微博 QQ空间'),
    },
  ),
  template(
    {
      id: 'site-glued-digit',
      why: '范文站：`工会工作计划2`，数字贴在题目后；题目说10篇而篇数不对；句中夹着拆开的站名。',
      split: 'held-out',
      plans: 4,
    },
    {
      head: ({ subject }) => [
        pageTitle(`${subject}（10篇）`),
        feed,
        ...lead(
          '转眼间又到了制定计划的时候，相信许多人会觉得计划很难写？为了让您在写计划时更加简单方便，下面是小编整理的内容，仅供参考，大家一起来看看吧。',
        ),
      ],
      separate: bySubject((subject, place) => `${subject}${place}`),
      number: official,
      foot: ({ subject }) => [noise(`以上就是为大家介绍的${subject}，希望能帮到你。`), feed],
      then: [watermark(['第一范文网', '公文网欢迎您', '范文先生网整理'], "'.~-*^", 0.15)],
    },
  ),
];
