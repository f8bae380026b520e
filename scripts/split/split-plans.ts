/** Splits a cleaned page into its plans and says of all other text why it is left out. */
import { sentenceEnd } from '../clean/characters.ts';
import { listLines } from '../clean/rule.ts';
import { findTitles } from './find-titles.ts';
import type { Title } from './list-titles.ts';
import type { Doubt } from '../stretch.ts';
import type { Drop, PlanSpan, SplitResult } from './plan-span.ts';
import { splitFront } from './split-front.ts';
import { splitSingle } from './split-single.ts';
import { trimTails } from './trim-tails.ts';
import { genreWords, namesKind, readTitle, titleStyles } from './title-styles.ts';

const headingTail = new RegExp(`(?:${genreWords})(?:范文|模板)?(?:[（(].{1,12}[）)])?$`, 'u');

/**
 * Splits a cleaned text. `pageTitle` is the page's own title as its first line gives it.
 * No plans are returned where there is no text; whether one reads like a plan is not asked here.
 */
export function splitPlans(text: string, pageTitle: string): SplitResult {
  const split = splitPage(text, pageTitle);
  const { plans, drops } = trimTails(text, split.plans);
  return { ...split, plans, drops: [...split.drops, ...drops] };
}

function splitPage(text: string, pageTitle: string): SplitResult {
  const { outer, inner } = findTitles(text);
  if (outer.length === 0) return splitSingle(text, pageTitle);
  const front = splitFront(text, outer[0], pageTitle);
  const plans: PlanSpan[] = [...front.plans];
  const drops: Drop[] = [...front.drops];
  outer.forEach((title, i) => {
    const end = outer[i + 1]?.start ?? text.length;
    const nested = inner.get(i) ?? [];
    const parent = plans.push(planAt(text, title, nested[0]?.start ?? end, drops)) - 1;
    nested.forEach((child, k) => {
      plans.push({ ...planAt(text, child, nested[k + 1]?.start ?? end, drops), parent });
    });
  });
  const doubts = [...front.doubts, ...doubtCounts(front.collection, outer, inner)];
  return { collection: front.collection, plans, drops, doubts };
}

function planAt(text: string, title: Title, end: number, drops: Drop[]): PlanSpan {
  const doubled = doubledTitle(text, title.end, end);
  const bodyStart = doubled?.end ?? title.end;
  drops.push({ start: title.start, end: bodyStart, rule: 'plan-title' });
  // The line that names the plan says more than `篇3`.
  const name = doubled && !namesKind.test(title.text) ? doubled.text : title.text;
  return { title: name, start: title.start, bodyStart, end };
}

/** A line right behind a title that is itself a title: `篇1`, then `某医院工作计划`. */
function doubledTitle(text: string, from: number, to: number): { text: string; end: number } | undefined {
  const line = listLines(text.slice(from, to)).find((candidate) => candidate.text !== '');
  if (!line || line.text.length > 40 || sentenceEnd.test(line.text) || /[，。；]/u.test(line.text))
    return undefined;
  const named = headingTail.test(line.text);
  if (titleStyles.some((style) => !style.needsRestart && readTitle(style, line.text)?.ordinal !== undefined))
    return { text: line.text, end: from + line.end };
  const numbered = /^(?:第?[一二三四五六七八九十\d]+[、.．章]|[（(])/u.test(line.text);
  return named && !numbered ? { text: line.text, end: from + line.end } : undefined;
}

/** Counts in titles lie: `8篇` that holds 9. */
function doubtCounts(
  collection: string,
  outer: readonly Title[],
  inner: ReadonlyMap<number, readonly Title[]>,
): Doubt[] {
  const doubts: Doubt[] = [];
  const check = (announced: number, titles: readonly Title[]) => {
    if (announced < 2 || announced === titles.length || titles.length === 0) return;
    const { start, end } = titles[0];
    doubts.push({
      start,
      end,
      rule: 'plan-count',
      reason: `Unexpected ${titles.length} plans, expected ${announced} as the title says`,
    });
  };
  check(Number(/(\d+)\s*[篇则份例]/u.exec(collection)?.[1] ?? 0), outer);
  for (const titles of inner.values())
    check(Number(/(\d+)\s*[篇则份例]/u.exec(titles[0].text)?.[1] ?? 0), titles);
  for (let i = 1; i < outer.length; i++) {
    const [last, next] = [outer[i - 1].ordinal, outer[i].ordinal];
    if (last === undefined || next === undefined || next === last + 1) continue;
    const { start, end } = outer[i];
    doubts.push({
      start,
      end,
      rule: 'plan-number',
      reason: `Unexpected plan number ${next} after ${last}, expected ${last + 1}`,
    });
  }
  return doubts;
}
