/** What a reader must know about a source, from what its plans say. */
import type { Plan } from './corpus.ts';

/** Short facts in Chinese, gravest first; empty where there is nothing to know. */
export function sourceNotes(plans: readonly Plan[]): string[] {
  const count = (is: (plan: Plan) => unknown) => plans.filter(is).length;
  const damaged = plans.reduce((sum, plan) => sum + (plan.quality?.damaged ?? 0), 0);
  const truncated = count((plan) => plan.quality?.truncated);
  const spun = count((plan) => plan.quality?.spun);
  const nested = count((plan) => plan.parent);
  const blank = count((plan) => plan.yearBlank);
  const notes: [boolean, string][] = [
    [plans.some((plan) => plan.script === 'hant'), '原为繁体'],
    [damaged > 0, `${damaged} 处乱码`],
    [truncated > 0, `${truncated} 份没有写完`],
    [spun > 0, `${spun} 份疑被改词`],
    [nested > 0, `${nested} 份套在别份之内`],
    [blank > 0, `${blank} 份年份留空`],
  ];
  return notes.flatMap(([holds, note]) => (holds ? [note] : []));
}

/** The script of a source, as its plans have it. */
export function scriptLabel(plans: readonly Plan[]): string {
  const scripts = new Set(plans.map((plan) => plan.script));
  if (scripts.size > 1) return '繁体与简体';
  return scripts.has('hant') ? '繁体' : '简体';
}
