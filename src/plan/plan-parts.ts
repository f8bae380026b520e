/**
 * The parts a plan is divided into and what each is, in words that are the same for all plans: 工作目标, 护理.
 * What a heading says comes first; where it says nothing (`三、主要任务`), the text below it does.
 */
import type { Section } from './document.ts';
import { headingFunction } from './heading-function.ts';
import type { TopicMatch } from './match-topics.ts';
import type { PlanSentence } from './read-sentences.ts';
import { sentenceFunctions } from './sentence-functions.ts';
import type { FunctionId } from './sentence-functions.ts';
import { bareText } from './weigh-heading.ts';

/** What must be known of a plan. `sentences` may be empty: then headings and topics alone speak. */
export interface DividedPlan {
  readonly sections: readonly Section[];
  readonly topics: Pick<TopicMatch, 'sections' | 'headings'>;
  readonly sentences: readonly Pick<PlanSentence, 'id' | 'function'>[];
}

/** A section with what it is; without a label where neither heading nor text tells. */
export interface LabelledSection {
  readonly section: Section;
  readonly label: string | undefined;
}

/** One part of a plan. */
export interface PlanPart extends LabelledSection {
  /** Its sub-headings, one level down; empty where they are parts themselves. */
  readonly below: readonly LabelledSection[];
  /** All sections it takes up, itself first. */
  readonly sections: readonly Section[];
}

/** Functions a part can be named by; what the others do says less than what they are about. */
const framing: ReadonlySet<FunctionId> = new Set([
  'background',
  'guidance',
  'objective',
  'leadership',
  'supervision',
  'support',
  'schedule',
]);
/** A part is named by a function that this part of its sentences has. */
const leastShare = 0.5;
/** A heading that only holds together what stands below it is short: `三、主要任务`; a longer one is a slogan of its own part. */
const longestHolder = 8;
/** It gives way to as many different sub-headings … */
const leastDifferent = 2;
/** … and one that names a function to so many different topics: `二、主要目标` over all the tasks of a year. */
const leastTopics = 3;

const known = new WeakMap<DividedPlan, WeakMap<ReadonlyMap<string, string>, readonly PlanPart[]>>();

/**
 * The parts of a plan in order, the text before the first heading (`s0`) first. `names` gives the name of a topic by
 * its id. Parts are the outermost headings, and those below a heading that only holds them together.
 * Found once for a plan and names: a plan is asked for by each of its topics and kinds.
 */
export function planParts(plan: DividedPlan, names: ReadonlyMap<string, string>): readonly PlanPart[] {
  const own = known.get(plan) ?? new WeakMap<ReadonlyMap<string, string>, readonly PlanPart[]>();
  known.set(plan, own);
  const parts = own.get(names) ?? dividePlan(plan, names);
  own.set(names, parts);
  return parts;
}

function dividePlan(plan: DividedPlan, names: ReadonlyMap<string, string>): PlanPart[] {
  const functionsOf = new Map<string, FunctionId[]>();
  for (const sentence of plan.sentences) {
    const section = sentence.id.slice(0, sentence.id.lastIndexOf('.'));
    const known = functionsOf.get(section);
    if (known) known.push(sentence.function);
    else functionsOf.set(section, [sentence.function]);
  }
  const { sections, topics } = plan;

  function labelOf(at: number): string | undefined {
    const section = sections[at];
    const named = framingFunction(headingFunction(section.heading));
    if (named) return nameOf(named);
    // What stands before the first heading is background unless its sentences say otherwise.
    if (section.depth === 0 && plan.sentences.length === 0) return nameOf('background');
    const topic = topics.headings.get(section.id)?.[0];
    if (topic !== undefined && names.has(topic)) return names.get(topic);
    const inside = sections.slice(at, endOf(sections, at));
    const done = usualFunction(inside.flatMap(({ id }) => functionsOf.get(id) ?? []));
    // Deep in a plan what reads like background is the ground of a measure.
    if (done && (done !== 'background' || at <= 1)) return nameOf(done);
    const below = inside.map(({ id }) => topics.sections.get(id)?.[0]).find((id) => id !== undefined);
    return below === undefined ? undefined : names.get(below);
  }

  function partsAt(at: number): PlanPart[] {
    const section = sections[at];
    const children = childrenOf(sections, at);
    const below = children.map((child) => ({ section: sections[child], label: labelOf(child) }));
    const own = { section, label: labelOf(at) };
    if (!givesWay(section, below)) {
      return [{ ...own, below, sections: sections.slice(at, endOf(sections, at)) }];
    }
    const lead = { ...own, below: [], sections: [section] };
    const says = framingFunction(headingFunction(section.heading)) !== undefined;
    return [...(says ? [lead] : []), ...children.flatMap(partsAt)];
  }

  /** Whether the sub-headings say more than the heading. */
  function givesWay({ id, heading }: Section, below: readonly LabelledSection[]): boolean {
    if (framingFunction(headingFunction(heading))) {
      const named = below.map(({ section }) => topics.headings.get(section.id)?.[0]);
      return new Set(named.filter((topic) => topic !== undefined)).size >= leastTopics;
    }
    if (topics.headings.has(id) || bareText(heading).length > longestHolder) return false;
    return new Set(below.flatMap(({ label }) => label ?? [])).size >= leastDifferent;
  }

  return sections.flatMap((section, at) => (isOutermost(section) ? partsAt(at) : []));
}

function framingFunction(id: FunctionId | undefined): FunctionId | undefined {
  // Aims with figures stand among aims without.
  const use = id === 'target' ? 'objective' : id;
  return use !== undefined && framing.has(use) ? use : undefined;
}

/** The function that most sentences have, where a part can be named by it. */
function usualFunction(functions: readonly FunctionId[]): FunctionId | undefined {
  const counts = new Map<FunctionId, number>();
  for (const id of functions) {
    const use = framingFunction(id) ?? id;
    counts.set(use, (counts.get(use) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] >= leastShare * functions.length ? framingFunction(most[0]) : undefined;
}

function nameOf(id: FunctionId): string | undefined {
  return sentenceFunctions.find((it) => it.id === id)?.name;
}

/** Index behind the last section below the one at `at`. */
function endOf(sections: readonly Section[], at: number): number {
  let end = at + 1;
  while (sections[at].depth > 0 && end < sections.length && sections[end].depth > sections[at].depth) end++;
  return end;
}

/** Indexes of the sections one level below. */
function childrenOf(sections: readonly Section[], at: number): number[] {
  const children: number[] = [];
  if (sections[at].depth === 0) return children;
  const end = endOf(sections, at);
  for (let next = at + 1; next < end; next = endOf(sections, next)) children.push(next);
  return children;
}

/** Whether no heading stands above a section; a plan may begin with an inner one. */
function isOutermost({ path }: Section): boolean {
  return path.slice(0, -1).every((heading) => heading === '');
}
