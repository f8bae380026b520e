import * as OpenCC from 'opencc-js';
import type { Change } from '../../ledger.ts';
import { countHan } from '../characters.ts';
import type { Rule } from '../rule.ts';
import { glossPattern } from './glosses.ts';

/** `tw`, not `t`, which leaves 著; never `twp`, which rewrites vocabulary (指标 → 指针). */
const toHans = OpenCC.Converter({ from: 'tw', to: 'cn' });

/** Forms that Hong Kong writes and Taiwan does not (衞, 閲); 著 is left to `tw`, which tells it from 着 by its words. */
const fromHongKong = OpenCC.Converter({ from: 'hk', to: 'cn' });
const variants = new Map<string, string>();

function foldVariant(char: string): string {
  let simple = variants.get(char);
  if (simple === undefined) {
    simple = char === '著' ? char : fromHongKong(char);
    variants.set(char, simple);
  }
  return simple;
}

/** A text is traditional where at least a tenth of its Han characters exist in traditional script only. */
const traditionalShare = 0.1;

/** The script a text is written in. */
export function detectScript(text: string): 'hans' | 'hant' {
  const converted = foldSameLength(text);
  let changed = 0;
  for (let i = 0; i < text.length; i++) if (text[i] !== converted[i]) changed += 1;
  return changed >= traditionalShare * Math.max(1, countHan(text)) ? 'hant' : 'hans';
}

/**
 * Folds traditional script, one edit a run between two glosses.
 * Glosses are set aside first, so that words they cut apart (`干(gàn)部(bù)`) are seen whole.
 */
function findTraditional(text: string): Change[] {
  if (detectScript(text) === 'hans') return [];
  const glossed = Array.from(text.matchAll(glossPattern), (m) => [m.index, m.index + m[0].length] as const);
  const runs: { start: number; end: number }[] = [];
  let at = 0;
  for (const [start, end] of [...glossed, [text.length, text.length] as const]) {
    runs.push({ start: at, end: start });
    at = end;
  }
  const bare = runs.map((run) => text.slice(run.start, run.end)).join('');
  const folded = foldSameLength(bare);
  const changes: Change[] = [];
  let offset = 0;
  for (const run of runs) {
    const length = run.end - run.start;
    for (const change of foldRun(text, run.start, folded.slice(offset, offset + length))) changes.push(change);
    offset += length;
  }
  return changes;
}

/** Simplified text of the same length; rare characters whose counterpart takes more or fewer units stay. */
function foldSameLength(text: string): string {
  const words = toHans(text);
  const byWords = words.length === text.length;
  return Array.from(byWords ? words : text, (char) => {
    const simple = foldVariant(byWords ? char : toHans(char));
    return simple.length === char.length ? simple : char;
  }).join('');
}

/** A text in simplified script, as the rule below folds it. */
export function simplify(text: string): string {
  return foldSameLength(text);
}

/** One change for every line of a run, from its first changed character to its last. */
function foldRun(text: string, start: number, folded: string): Change[] {
  const changes: Change[] = [];
  let first = -1;
  let last = -1;
  const flush = () => {
    if (first >= 0) {
      const after = folded.slice(first, last + 1);
      changes.push({ start: start + first, end: start + last + 1, after, rule: 'traditional' });
    }
    first = -1;
  };
  for (let i = 0; i < folded.length; i++) {
    if (folded[i] === '\n') flush();
    else if (folded[i] !== text[start + i]) {
      if (first < 0) first = i;
      last = i;
    }
  }
  flush();
  return changes;
}

export const script: readonly Rule[] = [
  {
    id: 'traditional',
    name: '繁体转简体',
    why: '来源为繁体，正文统一为简体；只换字，不换词。',
    examples: [
      ['醫療質量與安全管理,落實責任,提高服務水平。', '医疗质量与安全管理，落实责任，提高服务水平。'],
    ],
    keeps: ['邀请著名专家来院讲课，组织乾县、澄城等地医师参加。'],
    find: findTraditional,
  },
];
