/** Names of persons, where what stands beside them says that they are. */
import { isPersonName, personName, personTitle } from '../../../../text/person-name.ts';
import type { LeftoverRule, LeftoverView } from '../leftover-rule.ts';
import type { NameSpan } from './places.ts';

const post =
  '(?:组长|组员|成员|主任委员|主任|院长|书记|所长|站长|校长|园长|局长|科长|护士长|队长|主席|会长|镇长|乡长|村长|县长|市长|负责人|责任人|联系人|联络员|联络人|经办人|主持人|主讲人|主讲|牵头人|带队|专家|教授|医师|医生|老师|同志|模范|标兵)';
const names = `(?<names>${personName}(?:(?:、|，|,| |和){1,2}${personName}){0,8})`;

/** Global; the names in the group `names`. */
const contexts: readonly RegExp[] = [
  new RegExp(
    `${post}(?:[:：] ?|为|是|由)${names}(?=[、，,。；;：: ()（）]|$|${personTitle}|负责|担任|同志)`,
    'gu',
  ),
  new RegExp(`${post}${names}(?=[、，,。；;()（）]|$|等|同志|负责|任组|牵头|主持|带队|亲自|作|为|的)`, 'gu'),
  new RegExp(`${names} ?(?=${personTitle})`, 'gu'),
  new RegExp(
    `(?:由|请|让|派|与|和|聘请|邀请|任命|推选|指定|安排)${names}(?=(?:同志|具体|全面)?(?:负责|牵头|担任|任|组织|主持|主讲|授课|讲课|统筹|协调|落实|分管|带队|检查|审核|完成|汇总|督查|督办|跟踪|承担|进行))`,
    'gu',
  ),
  new RegExp(`[(（]${names}[)）]`, 'gu'),
];
const oneName = new RegExp(personName, 'gu');

/** Those that every plan may speak of. */
const publicFigures = new Set(
  '马克思 列宁 毛泽东 周恩来 邓小平 江泽民 胡锦涛 习近平 李克强 温家宝 朱镕基 王岐山 雷锋 白求恩 焦裕禄 孔繁森 张桂梅 钟南山 王进喜 郭明义 黄大年 黄文秀 沈浩 杨善洲 任长霞 林巧稚 张仲景 李时珍 孙思邈 华佗 扁鹊 南丁格 吴孟超 张定宇 李兰娟 谷文昌'.split(
    ' ',
  ),
);
const before = /(?:^|[^\p{Script=Han}]|[由请让派使令与和向为是及在对把被按或的等经如学])$/u;

export const persons: LeftoverRule = {
  id: 'person',
  name: '人名',
  why: '组长、负责人、讲课人的姓名是别家的人，换了单位就不对。',
  examples: [
    ['组长：王建国，副组长：李红梅、赵志强', ['person 王建国', 'person 李红梅', 'person 赵志强']],
    ['由张晓燕负责组织培训', ['person 张晓燕']],
    ['在院长刘永福的带领下', ['person 刘永福']],
    ['请周文斌主任授课。', ['person 周文斌']],
    ['每周检查一次（责任人：李敏）', ['person 李敏']],
  ],
  keeps: [
    '以邓小平理论为指导，学习雷锋、白求恩精神',
    '由护理部负责，医务科主任牵头，高级职称医师参加',
    '责任人：各科主任；负责人：院长',
    '（高血压）、（康复科）、（夏季）',
    '由分管院长主持，安全主任和项目主管参加',
  ],
  find: (view) => {
    const certain = findNamed(view);
    const full = new Set(certain.map(({ start, end }) => view.foreign.slice(start, end)));
    const again = [...full]
      .filter(({ length }) => length > 2)
      .flatMap((name) => occurrences(view.foreign, name));
    const spans = [...certain, ...again].sort((a, b) => a.start - b.start || b.end - a.end);
    return spans.map(({ start, end }) => ({
      kind: 'person',
      start,
      end,
      what: '人名',
      fixes: [...new Set([view.own.person, ''])].filter((it) => it !== undefined),
    }));
  },
};

function findNamed({ foreign, vocabulary: { words } }: LeftoverView): NameSpan[] {
  return contexts.flatMap((context, at) =>
    Array.from(foreign.matchAll(context)).flatMap((match) => {
      const list = match.groups?.names ?? '';
      const offset = match.index + match[0].indexOf(list);
      const found = Array.from(list.matchAll(oneName), ({ 0: name, index }) => ({
        start: offset + index,
        end: offset + index + name.length,
        name,
      }));
      const bounded = at !== 2 || isBounded(foreign, offset, words);
      if (!bounded || !found.every(({ name }) => isName(name, words))) return [];
      return found.filter(({ name }) => !publicFigures.has(name));
    }),
  );
}

/** Surnames that are common words too: 高血压, 向病人. */
const wordlike = /^[高向于方成安时明全何任应管关简文常单房路经解连包古]/u;
/** What follows them and is no common word by itself. */
const rare = /^.(?:年资|危[儿妇]|值耗|龄[产孕]|水平|质量)/u;

/** Begins like a name, and no common word has part in its surname. */
function isName(name: string, words: ReadonlySet<string>): boolean {
  if (!isPersonName(name)) return false;
  if (words.has(name.slice(0, 2)) && !publicFigures.has(name)) return false;
  if (name.length === 2) return !words.has(name);
  return !(wordlike.test(name) && (words.has(name.slice(1)) || rare.test(name)));
}

/** What stands before a name with a title is a beginning, or the end of a post or common word. */
function isBounded(text: string, start: number, words: ReadonlySet<string>): boolean {
  const lead = text.slice(Math.max(0, start - 2), start);
  if (words.has(text.slice(start - 1, start + 1))) return false;
  return before.test(lead) || words.has(lead) || /[长任记师]$/u.test(lead);
}

function occurrences(text: string, name: string): NameSpan[] {
  const found: NameSpan[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    found.push({ start: at, end: at + name.length });
  return found;
}
