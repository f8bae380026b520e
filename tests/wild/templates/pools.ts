/** Wordings that mixtures draw from, apart for each half: what helps the one must not be the other's very words. */
import type { CleanPlan } from '../clean-plan.ts';
import { han } from '../numberings.ts';
import { feed, noiseLines, pageTitle } from '../page.ts';
import type { Page } from '../page.ts';
import type { Context } from '../template.ts';

export interface Pool {
  readonly heads: readonly ((context: Context) => Page)[];
  /** The title line of a plan, and what it says apart from its number. */
  readonly titles: readonly ((
    plan: CleanPlan,
    place: number,
    subject: string,
  ) => readonly [line: string, own?: string])[];
  /** Behind each plan but the last; mostly nothing. */
  readonly betweens: readonly ((context: Context) => readonly string[])[];
  readonly feet: readonly ((context: Context) => readonly string[])[];
}

const page = (title: string, ...lines: readonly string[]): Page => [
  pageTitle(title),
  feed,
  ...noiseLines(...lines),
];

export const tuningPool: Pool = {
  heads: [
    ({ subject, plans }) =>
      page(
        `${subject}(汇总${plans.length}篇)`,
        '时间过得太快，让人猝不及防，我们的工作又进入新的阶段，为了今后更好的工作发展，不妨坐下来好好写写计划吧。那么你真正懂得怎么写好计划吗？下面是小编收集整理的，欢迎大家借鉴与参考，希望对大家有所帮助。',
      ),
    ({ subject }) => [
      ...noiseLines('首页 > 实用文 > 工作计划 > 正文'),
      ...page(`最新${subject}范文模板`, '发布时间：2023-02-27 17:31:20 来源：互联网 点击：702次'),
    ],
    ({ subject, plans }) =>
      page(
        `${subject}${plans.length + 3}篇`,
        '作者：张小凡',
        `${subject}篇1 ${subject}篇2 ${subject}篇3`,
        `在日常的学习、工作、生活中，肯定对各类范文都很熟悉吧。这里我整理了一些优秀的范文，希望对大家有所帮助，下面我们就来了解一下吧。`,
      ),
    ({ subject }) => page(`${subject}精选`, `为了帮助大家写好${subject}，本站特意整理了几份，请看下文。`),
    ({ subject }) =>
      noiseLines(
        `${subject}.doc`,
        '上传人：李*** 文档编号：88217402 上传时间：2021-05-19 格式：DOC 页数：9 大小：31.5KB',
      ),
  ],
  titles: [
    (_, place, subject) => [`${subject}篇${place}`],
    (_, place, subject) => [`★${subject}篇${han(place)}★`],
    ({ title }, place) => [`篇${han(place)}：${title}`, title],
    ({ title }, place) => [`【第${place}篇】${title}`, title],
    (_, place, subject) => [`${subject} （篇${place}）`],
    (_, place, subject) => [`${subject}精选篇${place}`],
    ({ title }, place) => [`第${han(place)}篇、${title}`, title],
    (_, place) => [`范文${place}`],
    ({ title }, place) => [`例文${han(place)}：${title}`, title],
    (_, place, subject) => [`${subject}【${han(place)}】`],
    (_, place, subject) => [`${subject} ${place}`],
    ({ title }, place) => [`(${han(place)})${title}`, title],
  ],
  betweens: [
    () => [],
    () => [],
    () => [],
    ({ subject }) => [`>>>点击查看更多${subject}`],
    () => ['点击下页查看更多工作计划'],
    ({ subject }) => [`小编精心推荐阅读：${subject}范文 | 个人工作计划 | 销售工作计划`],
    () => ['返回目录'],
  ],
  feet: [
    () => [],
    ({ subject }) => [
      `【${subject}】相关文章：`,
      `${subject}范文07-11`,
      `${subject}【推荐】02-19`,
      '优秀的工作计划01-30',
      '【热】工作计划12-06',
    ],
    ({ subject }) => [`以上就是小编为大家整理的${subject}，想要了解更多内容，请关注我们网站。`],
    ({ subject }) => [
      `${subject}相关文章：`,
      '★ 2023年个人工作计划范文',
      '★ 部门年度工作计划最新5篇',
      '★ 工作计划怎么写',
    ],
    () => [
      '文章来源：互联网，如有侵权，请及时联系我们删除。',
      '上一篇：社区禁毒工作总结',
      '下一篇：安全生产月活动方案',
    ],
    () => ['本站声明：资料来源于网络，仅供学习交流，请于下载后24小时内删除。', '收藏 打印 分享'],
    ({ subject }) => [
      `本文标题：${subject}`,
      '本文链接：https://www.example-fanwen.com/jihua/gongzuo/20230227/8812.html',
    ],
    () => ['相关热词：工作计划 总结 安排', '责任编辑：小雨'],
  ],
};

export const heldOutPool: Pool = {
  heads: [
    ({ subject, plans }) =>
      page(
        `${subject}【${plans.length}篇】`,
        '时光荏苒，稍不留意，我们又迎来了崭新的工作征程，一起对今后的工作做个计划吧。好的计划都具备一些什么特点呢？以下是帮大家整理的相关内容，供大家参考借鉴，希望可以帮助到有需要的朋友。',
      ),
    ({ subject }) => [
      ...noiseLines('您现在的位置：文秘之家 >> 计划规划 >> 浏览文章'),
      ...page(subject, '更新：2020-09-03 编辑：秋水 浏览：3316'),
    ],
    ({ subject, plans }) =>
      page(
        `${plans.length + 2}篇${subject}范本`,
        '【导语】工作计划网的会员“liuyang”为你整理了几篇范本，但愿对你的写作有借鉴作用。',
      ),
    ({ subject }) =>
      page(
        `关于${subject}的范文`,
        '人生有了规划，每天就多了几分动力。凡事预则立，不预则废，让我们看看别人的计划是怎样写的吧！',
      ),
    ({ subject }) =>
      noiseLines(
        `${subject}（共6页）.docx`,
        '文档介绍：本文为用户投稿，格式为docx，共6页，可编辑修改。',
        '举报',
      ),
  ],
  titles: [
    (_, place, subject) => [`${subject}(篇${place})`],
    (_, place, subject) => [`${subject} 篇${han(place)}`],
    ({ title }, place) => [`篇${place}、${title}`, title],
    ({ title }, place) => [`第${place}篇: ${title}`, title],
    (_, place, subject) => [`最新${subject}范文 第${han(place)}篇`],
    (_, place, subject) => [`◆${subject}范文${han(place)}`],
    ({ title }, place) => [`【范文${han(place)}】${title}`, title],
    (_, place) => [`[篇${place}]`],
    ({ title }, place) => [`模板${place}：${title}`, title],
    (_, place, subject) => [`${subject}(${place})`],
    (_, place, subject) => [`${subject}${han(place)}`],
    ({ title }, place) => [`${place}.${title}`, title],
  ],
  betweens: [
    () => [],
    () => [],
    () => [],
    ({ subject }) => [`更多${subject}，请点击下方链接继续阅读`],
    () => ['下一页更多精彩“工作计划范文”'],
    () => ['推荐访问：工作计划 2022 年度计划'],
    () => ['[返回列表]'],
  ],
  feet: [
    () => [],
    ({ subject }) => [
      `${subject}的相关文章`,
      `1.${subject}范本`,
      '2.车间月度工作计划',
      '3.半年工作总结及下半年计划',
      '4.护士长工作计划',
    ],
    ({ subject }) => [`上文就是给大家带来的${plansOf(subject)}，更多精彩内容尽在工作计划栏目！`],
    () => ['★看了本文的人还看了：', '工会主席述职报告三篇', '2021年安全工作计划', '第三季度工作打算'],
    () => [
      '声明：本文由用户上传，文中观点不代表本站，若侵犯了您的权益请告知，我们将尽快处理。',
      '上一条 下一条',
    ],
    () => ['本资料共6页，当前第1页，未经许可不得用于商业用途', '顶一下 (12) 踩一下 (3)'],
    ({ subject }) => [`转载请保留出处：${subject}_文秘之家`, 'http://m.example-wenmi.cn/view/20931.htm'],
    () => ['TAG: 计划 方案 范文下载', '[ 打 印 ] [ 关 闭 ]'],
  ],
};

function plansOf(subject: string): string {
  return `${subject}的全部内容`;
}
