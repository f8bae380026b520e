/** What a plan is about: the noun phrase that stands before `工作计划` in a good title. */
import { findCites } from '../../src/text/find-cites.ts';
import type { Naming } from './naming.ts';
import type { PlanReading } from './plan-context.ts';

/** What is no part of a subject: time, pronouns, lead words. In turn, each everywhere. */
const notSubject: readonly RegExp[] = [
  /\([^()]*\)/gu,
  /(?:19|20|二[0〇○])[0-9xX×*_—–〇○~]{0,4}\s?(?:[-—–~至]\s?(?:19|20)[0-9xX×*_]{2,4})?\s?(?:学)?年(?:度)?/gu,
  /(?:[xX×*_~]{1,4})年(?:度)?/gu,
  /(?:第?[一二三四1-4本]季度|上半年|下半年)(?:度)?(?:的)?/gu,
  /^(?:年度?)+|(?:本|全|今|新的?一|新)年度?(?:的)?|年度/gu,
  /(?:本|新|这|上|下|第?[一二])学期(?:的)?|学年/gu,
  /(?:我们?|本|全)(?:院|校|园|所|局|镇|乡|村|市|县|区|州|省|中心|社区|公司|行|司|厂|委|街道|单位)(?:的)?|我们/gu,
  /^乡镇(?=\p{Script=Han}{2})/u,
  /^(?:做好|抓好|搞好|关于|如下|以下|以|有关|各项|的|本|所|作|了|出|继续)+|(?:的|(?<!工)作|做|了|年)+$/gu,
  /^[\s"“”、]+|[\s"“”、]+$/gu,
];
/** Too general to say anything. */
const empty =
  /^(?:工作|整体|总体|具体|各项|年度|医院|卫生院|学校|公司|单位|目标|管理|任务|医疗|学院|学校|上级|部门|主要|医疗卫生|卫生|重点|活动|情况|相关|日常)*$|下达|交办|布置/u;
const longest = 18;

/** A phrase without time, pronouns and closing 工作; empty where nothing is left that says something. */
export function trimSubject(phrase: string): string {
  let subject = phrase.replace(/^年(?=\p{Script=Han})/u, '');
  for (let before = ''; before !== subject;) {
    before = subject;
    for (const pattern of notSubject) subject = subject.replace(pattern, '');
    subject = subject.replace(/(?:的?各项)?(?:工作|任务|情况|重点)$/u, '');
  }
  return subject.length >= 2 && subject.length <= longest && !empty.test(subject) ? subject : '';
}

export interface SubjectRule {
  readonly id: string;
  readonly why: string;
  /** Global; named group `subject`. */
  readonly match: RegExp;
  readonly examples: readonly (readonly [text: string, subject: string])[];
  readonly keeps: readonly string[];
}

const verbs = '(?:做好|搞好|抓好|完成好?|推进|推动|开展|实施|加强|强化|规范)';

/** Sentences of purpose at the head of a plan: what all of it is to do. */
export const purposeRules: readonly SubjectRule[] = [
  {
    id: 'for-the-work',
    why: '开头的“为进一步做好……工作”“扎实推进……工作”，说的是全篇要做的事。',
    match: new RegExp(
      `${verbs}(?:好)?(?:了)?(?<subject>[\\p{Script=Han}()0-9xX×*_]{2,26}?)(?:的)?(?:各项)?(?:工作|任务)(?=[,。;:,]|的|全面|深入|$)`,
      'gu',
    ),
    examples: [
      ['为进一步做好我院的科教工作,提高医务人员的技术水平', '科教'],
      ['扎实推进我市医药卫生体制改革工作,对照任务分解', '医药卫生体制改革'],
      ['继续做好20xx年下半年度基本公共卫生服务均等化的各项任务。', '基本公共卫生服务均等化'],
      ['更好的完成医院安全保卫工作,确保医院繁荣发展', '医院安全保卫'],
    ],
    keeps: ['认真完成上级部门下达的各项任务', '做好各项工作,再上新台阶'],
  },
  {
    id: 'build-up',
    why: '开头的“加强……体系建设”“开创……创建工作的新局面”。',
    match:
      /(?:加强|推进|推动|加快|开创)(?:以[^,。;]{2,90}为(?:主体|重点|核心|中心|龙头)的)?(?<subject>[\p{Script=Han}]{4,16}?(?:体系建设|队伍建设|创建))(?=[,。;]|工作)/gu,
    examples: [
      [
        '切实加强以县级医院、乡镇卫生院和村卫生室为主体的基层医疗卫生服务体系建设,着力夯实基础。',
        '基层医疗卫生服务体系建设',
      ],
      ['开创文明单位创建工作的新局面,强化职业道德', '文明单位创建'],
    ],
    keeps: ['加强自身建设', '推进学科建设'],
  },
];

/** Names of a campaign or scheme that a text repeats: `城市免疫规划管理攻坚工程`. */
const campaign =
  /(?<subject>(?<![\p{Script=Han}])(?:实施|启动|开展|深入实施|具体实施|进行)?[\p{Script=Han}]{4,16}?(?:工程|行动|攻坚战|专项整治))/gu;
/** `完善医院支援社区卫生服务工作方案`: a scheme the text is about. */
const scheme =
  /(?:制[定订]|完善|提出|起草|落实|实施)+(?<subject>[\p{Script=Han}]{6,16}?)(?:工作)?(?:的)?(?:工作|实施|年度)*(?:方案|计划|规划)/gu;
const fewestRepeats = 3;

/** How often a phrase stands in a text. */
function countOf(text: string, phrase: string): number {
  return phrase === '' ? 0 : text.split(phrase).length - 1;
}

/** Whether the text speaks of a subject: a long one twice in any four of its characters, a short one thrice or in a heading. */
export function isSupported(subject: string, { text, headings, opening }: PlanReading): boolean {
  if (subject.length < 4) {
    return (
      countOf(text, subject) >= 2 &&
      (countOf(opening, subject) > 0 || headings.some((line) => line.includes(subject)))
    );
  }
  return Array.from({ length: subject.length - 3 }, (_, i) => subject.slice(i, i + 4)).some(
    (part) => countOf(text, part) >= 2,
  );
}

/** `一、加强村所建设,提升服务水平`: the object of a heading's verb. */
const headingObject =
  /^[（(]?[0-9一二三四五六七八九十]+[)、.）]*[、.]?\s?(?:加强|强化|抓好|推进|做好|完善)?(?<subject>[\p{Script=Han}]{2,6}?(?:建设|管理|服务|工作|培训))(?:[,。;:]|$)/u;

/** `一、加强村所建设` and `二、加强产科建设` alone: the plan is about these two. */
function subjectOfHeadings({ headings }: PlanReading, outermost: readonly string[]): string {
  const lines = outermost.length > 0 ? outermost : headings;
  if (lines.length !== 2) return '';
  const objects = lines.map((line) => headingObject.exec(line)?.groups?.subject ?? '');
  const subjects = objects.map((object) => object.replace(/工作$/u, ''));
  return subjects.every((subject) => subject.length >= 2 && !empty.test(subject)) ? subjects.join('与') : '';
}

/** A cited scheme of the text's own that recurs: `《河北省创建标准化乡(镇)卫生院实施方案》`. */
function subjectOfCites(text: string): string {
  const counts = new Map<string, number>();
  for (const { start, end } of findCites(text)) {
    const title = text.slice(start + 1, end - 1);
    const subject = /^(?<subject>.{6,24}?)(?:工作|活动)?(?:实施)?(?:方案|规划|计划)$/u.exec(title)?.groups
      ?.subject;
    if (subject && /创建|工程|行动|整治|建设/u.test(subject))
      counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] >= fewestRepeats ? best[0].replace(/\(([^()]*)\)/gu, '$1') : '';
}

/** The longest phrase that recurs. */
function longestRepeated(text: string, pattern: RegExp): string {
  const subjects = Array.from(text.matchAll(pattern), ({ groups }) =>
    (groups?.subject ?? '').replace(/^(?:深入|具体)?(?:实施|启动|开展|进行|制[定订]|完善|提出)+/u, ''),
  ).filter((subject) => subject.length >= 6);
  const repeated = subjects.filter((subject) => countOf(text, subject) >= fewestRepeats);
  return repeated.sort((a, b) => b.length - a.length)[0] ?? '';
}

const searched = 600;

/**
 * The subject, from the surest source to the least: the plan's own title, the phrase that names it, the collection's
 * claim where the text bears it out, its purpose, what it keeps coming back to, its two headings. Empty where it has none
 * or is for all of the work.
 */
export function readSubject(
  reading: PlanReading,
  naming: Naming | undefined,
  outermost: readonly string[],
  clean: (title: string) => string,
): string {
  const own = trimSubject(clean(reading.ownTitle));
  if (own && isSupported(own, reading)) return own;
  const named = naming ? trimSubject(clean(naming.about)) : '';
  const claimed = trimSubject(clean(reading.claim));
  // `文明创建` in the text, `创建文明单位` on the page: the page says the same more fully.
  if (claimed && isSupported(claimed, reading) && [...named].every((char) => claimed.includes(char)))
    return claimed;
  if (named) return named;
  // `本所工作计划`, `医院年度工作计划`: a plan for all of the work.
  if (naming?.about.includes('工作') || (reading.ownTitle && !own)) return '';
  return (
    subjectOfPurpose(reading, clean) ||
    subjectOfCites(reading.text) ||
    trimSubject(longestRepeated(reading.text, campaign)) ||
    trimSubject(longestRepeated(reading.text, scheme)) ||
    subjectOfHeadings(reading, outermost)
  );
}

function subjectOfPurpose(reading: PlanReading, clean: (title: string) => string): string {
  const head = reading.opening.slice(0, searched);
  return findPurposes(head, clean).find((subject) => isSupported(subject, reading)) ?? '';
}

/** Subjects of the purposes a text sets out, rules in turn. */
export function findPurposes(text: string, clean: (phrase: string) => string = (phrase) => phrase): string[] {
  return purposeRules.flatMap((rule) =>
    Array.from(text.matchAll(rule.match), ({ groups }) => trimSubject(clean(groups?.subject ?? ''))).filter(
      (subject) => subject !== '',
    ),
  );
}
