/** Stops that are doubled, misplaced or missing; ellipses and dashes of the wrong form. */
import type { ProofText, Slip, SlipRule } from './slip-rule.ts';

/** The strongest last. */
const strength = '、，：；。！？';

export const stopRules: readonly SlipRule[] = [
  {
    id: 'ellipsis-form',
    what: '省略号的形式不对',
    why: 'GB/T 15834—2011 的 4.11.2：省略号的形式是“……”；整段省略可连用两个（4.11.3.7）。',
    match: /…{1,12}(?!…)(?<!…{13})|。{3,12}|(?<=[\p{Script=Han}，、；：。）》”])\.{3,12}(?!\.)/gu,
    fix: ([slip], { text }) => {
      if (slip[0] === '…' && (slip.length === 2 || slip.length === 4)) return undefined;
      // The leaders of a table of contents.
      return slip.length > 4 && /[0-9]$/u.test(text) ? undefined : ['……'];
    },
    examples: [
      ['包括门诊、住院、急诊…', '包括门诊、住院、急诊……'],
      ['包括门诊、住院、急诊...', '包括门诊、住院、急诊……'],
      ['包括门诊、住院。。。', '包括门诊、住院……'],
    ],
    keeps: [
      '包括门诊、住院……',
      '…………',
      '版本2...3',
      '目录....................3',
      '第二部分 组织机构………………………………3',
    ],
  },
  {
    id: 'ellipsis-with-etc',
    what: '省略号与“等”重复',
    why: 'GB/T 15834—2011 的 A.9.2：不能用多余的省略号，省略号和“等”“等等”不能同时使用。',
    match: /……(?=等(?:等|[，。；、]))/gu,
    fix: () => [''],
    examples: [['包括门诊、住院、急诊……等。', '包括门诊、住院、急诊等。']],
    keeps: ['包括门诊、住院……', '门诊……等待时间缩短'],
  },
  {
    id: 'enumeration-before-etc',
    what: '“等”前多了顿号',
    why: 'GB/T 15834—2011 的 B.1.2：并列成分之间用顿号，末尾用“等”类词时，“等”类词前不用顿号。',
    match: /、(?=等(?:等?[，。；）]|方面|工作|形式|措施|制度|活动|内容|部门))/gu,
    fix: () => [''],
    examples: [['做好宣传、培训、等工作', '做好宣传、培训等工作']],
    keeps: ['一等、二等、等外', '做好宣传、培训等工作'],
  },
  {
    id: 'doubled-stop',
    what: '点号重复或冲突',
    why: 'GB/T 15834—2011 的 3.2、4.1 至 4.7：一处停顿用一个点号；只有问号、叹号可以叠用。',
    match: /[，。、；：！？]{2,12}/gu,
    fix: ([slip]) => {
      if (/^[！？]{2,3}$/u.test(slip)) return undefined;
      const marks = [...new Set(slip)];
      const byStrength = marks.sort((a, b) => strength.indexOf(b) - strength.indexOf(a));
      return byStrength.slice(0, 2);
    },
    examples: [
      ['切实抓好量化考核。，加强党性锻炼', '切实抓好量化考核。加强党性锻炼'],
      ['加强门诊、、住院管理', '加强门诊、住院管理'],
      ['落实责任，；抓好整改', '落实责任；抓好整改'],
    ],
    keeps: ['怎么办？！', '加强管理，“基层，”', '太好了！！'],
  },
  {
    id: 'stop-at-start',
    what: '点号在段首',
    why: 'GB/T 15834—2011 的 5.1.1、5.1.2：句号、逗号、顿号、分号、冒号、问号、叹号不出现在一行之首。',
    match: /^[，。、；：！？,;](?=[^，。、；：！？,;])/gu,
    fix: () => [''],
    examples: [['，加强党员教育', '加强党员教育']],
    keeps: ['“，”是逗号', '——加强党员教育'],
  },
  {
    id: 'stop-after-heading',
    what: '标题末尾有点号',
    why: 'GB/T 15834—2011 的 B.4：标题末尾通常不用标点符号。',
    match: /[，。、；：](?=$)/gu,
    // A heading of several clauses is a sentence that stands in front of its paragraph.
    fix: ({ index }, { kind, text }) =>
      kind === 'paragraph' || /[，。；：、]/u.test(text.slice(0, index)) ? undefined : [''],
    examples: [['#加强组织领导。', '#加强组织领导']],
    keeps: ['#加强组织领导', '#加强领导，落实责任。', '#怎样抓好落实？'],
  },
  {
    id: 'missing-stop',
    what: '段末缺标点',
    why: 'GB/T 15834—2011 的 4.1.3.1：句号用于句子末尾；4.7.3.1：提起下文用冒号。',
    find: missingStop,
    examples: [
      [
        '落实工作制度，加强员工培训，提高全院综合服务能力',
        '落实工作制度，加强员工培训，提高全院综合服务能力。',
      ],
      [
        '为保证创建工作落到实处，突出工作重点，现将主要任务安排如下\n抓好培训。',
        '为保证创建工作落到实处，突出工作重点，现将主要任务安排如下：\n抓好培训。',
      ],
    ],
    keeps: [
      '责任单位：医务科，护理部，质控办，门诊部，人力资源部',
      '某某市人民医院办公室',
      '下列说法，正确的一项是： A.质量第一 B.安全第一 C.以人为本',
      '#落实工作制度，加强员工培训，提高全院综合服务能力',
      '附件：某某市人民医院工作计划，某某市人民医院任务表',
    ],
  },
  {
    id: 'comma-at-end',
    what: '段末用了逗号或顿号',
    why: 'GB/T 15834—2011 的 4.4.1、4.5.1：逗号、顿号是句内点号；一段末尾用句号，分项列举之间用分号。',
    match: /[，、](?=$)/gu,
    fix: (_, { kind, next, text }) => {
      if (kind !== 'paragraph' || text.length < 6) return undefined;
      return next === 'paragraph' ? ['。', '；'] : ['。'];
    },
    examples: [['加强党员教育，提高理论水平，', '加强党员教育，提高理论水平。']],
    keeps: ['同志们，', '加强党员教育，提高理论水平。'],
  },
  {
    id: 'semicolon-at-end',
    what: '末一项用了分号',
    why: 'GB/T 15834—2011 的 4.6.3.3：分号用于分项列举的各项之间；末一项之后用句号（4.1.3.1）。',
    match: /；(?=$)/gu,
    fix: (_, { kind, next }) => (kind === 'paragraph' && next !== 'paragraph' ? ['。'] : undefined),
    examples: [['抓好培训；\n抓好考核；', '抓好培训；\n抓好考核。']],
    keeps: ['抓好培训；\n抓好考核。'],
  },
  {
    id: 'dash-form',
    what: '破折号的形式不对',
    why: 'GB/T 15834—2011 的 4.10.2：破折号的形式是“——”。',
    match:
      /(?<=[\p{Script=Han}”》）])(?:-{2,12}|－{2,12}|–{2,12}|―{2,12}|─{2,12}|—{3,12})(?=[\p{Script=Han}“《（])/gu,
    fix: () => ['——'],
    examples: [
      ['小儿外科--一枝独秀', '小儿外科——一枝独秀'],
      ['小儿外科———一枝独秀', '小儿外科——一枝独秀'],
    ],
    keeps: ['小儿外科——一枝独秀', '北京—上海', '参数--help', '碳-14'],
  },
];

const facts =
  /^(?:责任|牵头|配合|联系|完成时[限间]|时间|地点|[副]?组长|成员|电话|抄送|主送|附件|附)[^，。；：]{0,6}[：:]/u;

/** A paragraph that is a sentence of some length and ends in a character. */
function missingStop({ text, kind }: ProofText): Slip[] {
  const end = text.trimEnd().length;
  const last = text.slice(end - 1, end);
  // Choices and columns that blanks set apart are no sentence.
  const isSentence =
    end >= 20 &&
    /[，。；]/u.test(text) &&
    !facts.test(text) &&
    !/\s/u.test(text.slice(Math.max(end - 20, 0), end));
  if (kind !== 'paragraph' || !isSentence || !/\p{Script=Han}/u.test(last)) return [];
  const opensList = /(?:如下|(?:以下|下列|下面)[\p{Script=Han}]{0,10})$/u.test(
    text.slice(Math.max(end - 14, 0), end),
  );
  return [{ start: end - 1, end, fixes: opensList ? [`${last}：`, `${last}。`] : [`${last}。`] }];
}
