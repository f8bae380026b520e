/** Whether a number is what a plan wants or what was reached. */
import type { Indicator } from '../../../src/schema/plan.ts';

export interface KindRule {
  readonly id: string;
  readonly why: string;
  readonly kind: Indicator['kind'];
  /** Global; on the folded sentence up to the number. The cue nearest to the number decides. */
  readonly match: RegExp;
  readonly examples: readonly string[];
  /** Sentences of the other kind. */
  readonly keeps: readonly string[];
}

/** Cues in the sentence, before the number. */
export const kindRules: readonly KindRule[] = [
  {
    id: 'wanted',
    why: '“力争”“确保”“要”“将”：写的是要做到的。',
    kind: 'target',
    match:
      /力争|力求|争取|确保|保证|预计|预期|计划(?=[^，。；]{0,8}(?:招聘|培训|引进|选送|新增|开展|安排|购置|完成|每|用|组织|筹集|建设|举办))|拟|(?<!已)将(?!全|我|各|其|所)|要求|(?<![主需重必])要|应当?|必须|须|目标|不得|下一?步|明年|来年|今后|新的一年|到20[0-9]{2}年|年底前?/gu,
    examples: ['力争全院年收入增长30%', '2014年，计划招聘卫生技术人员630人', '将达到辖区居民建档率80%'],
    keeps: ['我委已安排100万元', '截至9月，比去年增长67%'],
  },
  {
    id: 'reached',
    why: '“已”“截至”“共完成”：写的是做到了的。',
    kind: 'result',
    match:
      /(?<!不|而)已(?!婚|生育|育|建(?![立成]))|截[至止]|(?<![由从在比较同与])(?:去年同?期?|上年|上一年|往年)(?![^，。；,;]{0,8}基础上)|目前|累计|共(?:计|完成|开展|举办|组织|培训|接诊|收治|诊治|派驻|投入|发放|筛查|有)|(?:完成|实现|达到|取得|获得|增加|开展|举办|培训|发放|建立|安排|安装|新增|引进|投入|组织|召开|超额|下达|购置|添置|落实)了|荣获|同期|实际(?=到位|完成|支出|收入)|过去|以来|先后|圆满|超额完成/gu,
    examples: [
      '我市农村卫生室标准化率已达50%以上',
      '截至2014年9月底，全州新农合参合率达到98%',
      '发放了宣传资料2000份',
    ],
    keeps: ['确保40%的档案有动态记录', '坚持每年两次专题研讨会'],
  },
];

/** Headings under which plans tell what was. */
const pastHeading =
  /回顾|总结(?!提[升高]|阶段|表彰|评比|验收|推广|考核|交流)|背景|现状|基本情况|基本概况|存在(?:的)?(?:主要)?问题|成效|成绩|工作情况|开展情况|完成情况|取得|亮点|不足/u;
/** Headings under which reports tell what is to come. */
const futureHeading =
  /下一?步|明年|来年|打算|思路|今后|工作计划|(?:计划|目标|目标任务|规划|安排|建议|设想)$/u;
/** Documents that tell what was reached. */
const pastGenres = new Set(['总结', '汇报', '报告']);

/**
 * The kind of a number: by the cue nearest before it in its sentence, else by the innermost heading that says,
 * else by the kind of document. `before` is the folded sentence up to the number.
 */
export function readKind(
  before: string,
  path: readonly string[],
  genre: string | undefined,
): Indicator['kind'] {
  let nearest: { at: number; kind: Indicator['kind'] } | undefined;
  for (const { kind, match } of kindRules) {
    for (const cue of before.matchAll(match)) {
      if (!nearest || cue.index > nearest.at) nearest = { at: cue.index, kind };
    }
  }
  if (nearest) return nearest.kind;
  for (const heading of [...path].reverse()) {
    if (pastHeading.test(heading)) return 'result';
    if (futureHeading.test(heading)) return 'target';
  }
  return pastGenres.has(genre ?? '') ? 'result' : 'target';
}
