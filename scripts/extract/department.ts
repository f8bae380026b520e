/** The department a plan belongs to, where it is not the whole organisation's. */
import { findOwnMentions } from './mentions.ts';
import type { Mention } from './mentions.ts';
import type { PlanReading } from './plan-context.ts';
import type { Department, Vocabulary } from './vocabulary.ts';

const weights = { signature: 6, ownTitle: 6, opening: 3, self: 1, mention: 1 } as const;
/** One passing mention (`信息科要做好培训工作`, `加强我院党支部班子建设`) makes no department's plan. */
const fewestMentions = 2;
/** The department a plan is of is named half as often again as any other. */
const leastLead = 1.5;

/** `院团委`, `我们院党支部`, `我支部`: the writer's own. */
const selfBefore = /(?:我|我们|本|院|校|园|局|公司|镇|村)$/u;
/** `保卫科应更加…`, `医务科将…`: the one who acts. */
const actsAfter = /^(?:将|要|应|必须|应该|一如既往|继续|计划|工作计划|年度)/u;
const ourDepartment = /我科(?:室|将|计划|要|的|全体|在)|本科室|我部门/u;
/** `感染科、儿科、中医科党支部`: a branch named by the departments it unites. */
const unitedDepartments = /(?:[\p{Script=Han}]{1,5}科、)*[\p{Script=Han}]{1,5}科$/u;

/** The department, or nothing where the plan is the whole organisation's or leaves it open. */
export function readDepartment(
  reading: PlanReading,
  signedBy: string | undefined,
  { departments }: Vocabulary,
): string | undefined {
  const all = departments.flatMap(({ names }) => names);
  const named = {
    text: findOwnMentions(reading.text, all),
    opening: findOwnMentions(reading.opening, all),
  };
  const rated = departments
    .map((department) => ({ department, points: ratePoints(department, named, reading, signedBy) }))
    .sort((a, b) => b.points - a.points);
  const [first, second] = rated;
  if (first && first.points > 0 && first.points >= leastLead * (second?.points ?? 0)) {
    return nameIn(reading.ownTitle, first.department) ?? nameIn(reading.text, first.department);
  }
  if (!ourDepartment.test(reading.text)) return undefined;
  return departments.find(({ work }) => work.some((words) => reading.text.includes(words)))?.names[0];
}

function ratePoints(
  { names }: Department,
  all: Readonly<Record<'text' | 'opening', readonly Mention[]>>,
  { text, opening, ownTitle }: PlanReading,
  signedBy = '',
): number {
  const mentions = all.text.filter(({ word }) => names.includes(word));
  const self = mentions.filter(({ start }) =>
    selfBefore.test(text.slice(Math.max(0, start - 2), start)),
  ).length;
  const acts = all.opening.some(
    ({ word, start }) => names.includes(word) && actsAfter.test(opening.slice(start + word.length)),
  );
  const named = (where: string) => Number(names.some((name) => where.includes(name)));
  if (mentions.length < fewestMentions && !acts && !named(signedBy) && !named(ownTitle)) return 0;
  return (
    named(signedBy) * weights.signature +
    named(ownTitle) * weights.ownTitle +
    Number(acts) * weights.opening +
    self * weights.self +
    mentions.length * weights.mention
  );
}

/** The name as the text has it: with the departments a party branch unites. */
function nameIn(text: string, { names, party }: Department): string | undefined {
  const name = names.find((candidate) => text.includes(candidate));
  if (!name || !party) return name;
  const before = text.slice(0, text.indexOf(name)).replace(/^年/u, '');
  return (unitedDepartments.exec(before)?.[0] ?? '') + name;
}
