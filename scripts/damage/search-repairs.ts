/**
 * Looks for what a damaged run was: its characters are turned back into bytes, every `?` may be any lost byte,
 * and pairs that vanished may have stood between; a beam keeps the likeliest readings by the language model.
 */
import { charOfPair, pairOfChar } from './gbk.ts';
import { lineStart } from './language.ts';
import type { Language } from './language.ts';
import { isOfOtherScript, toHans } from './to-hans.ts';
import { charsWithLead, charsWithTrail } from './used-chars.ts';
import type { Script } from './to-hans.ts';

/** A reading of a run and how likely it is, as a natural logarithm. */
export interface Reading {
  readonly text: string;
  readonly score: number;
}

/** A reading so far; `lead` is a first byte that waits for its second: 0 where none does, a range where it is lost. */
interface State {
  readonly lead: number | 'high' | 'low';
  readonly first: string;
  readonly before: string;
  readonly score: number;
  readonly text: string;
}

/** What one or two characters of the run may have been: rows of bytes, `lost` for one that is not known. */
interface Token {
  readonly ways: readonly (readonly number[])[];
  /** The reading of the gloss behind a lost byte: it tells which characters it may complete. */
  readonly gloss?: string;
}

const lost = -1;
/** Readings kept from one character to the next. */
const beam = 60;
/** Pages seldom mix scripts. */
const otherScriptCost = -4;
/** Nothing longer is searched: the time for a run is bounded by its length. */
const longestRun = 34;

const halfMarks = ',;:()!';

/** What is known of a source beside the run. */
export interface RunContext {
  readonly language: Language;
  readonly script: Script;
  /** Good text before the run and behind it. */
  readonly left: string;
  readonly right: string;
  /** The pairs of bytes that a gloss is written behind; none where the source has no glosses. */
  readonly ofGloss: (gloss: string) => readonly number[];
}

/** Readings of a damaged run between good text, likeliest first; none where the run is longer than is searched. */
export function searchRepairs(run: string, context: RunContext): Reading[] {
  const tokens = run.length > longestRun ? undefined : tokenise(run);
  if (!tokens) return [];
  const [first, before] = [lineStart, lineStart, ...context.left].slice(-2).map(plain);
  let states: State[] = [{ lead: 0, first, before, score: 0, text: '' }];
  for (const [i, token] of tokens.entries()) {
    states = prune(
      token.ways.flatMap((way) => states.flatMap((state) => readWay(context, state, way, token))),
    );
    if (i === tokens.length - 1) break;
    const vanished = states.slice(0, beam).flatMap((state) => vanish(context, state));
    if (vanished.length > 0) states = prune([...states, ...vanished]);
  }
  return states
    .filter(({ lead }) => lead === 0)
    .map((state) => ({ text: state.text, score: readOn(context, state) }))
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
}

function tokenise(run: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (let i = 0; i < run.length;) {
    const [eaten, reading] = /^\?([a-zɡà-ǜ]{1,7})\)/u.exec(run.slice(i, i + 9)) ?? [];
    const [gloss] = /^\([a-zɡà-ǜ]{1,7}\)/u.exec(run.slice(i, i + 9)) ?? [];
    const char = run[i];
    const pair = pairOfChar(char);
    const code = char.charCodeAt(0);
    if (eaten !== undefined) tokens.push({ ways: [[lost]], gloss: reading });
    else if (gloss !== undefined) tokens.push({ ways: [[]] });
    else if (char === '?') tokens.push({ ways: [[lost], [0xa3, 0xbf]] });
    else if (halfMarks.includes(char)) tokens.push({ ways: [fullMark(code), [code]] });
    else if (code < 0x80) tokens.push({ ways: [[code]] });
    else if (pair !== undefined) tokens.push({ ways: [[pair >> 8, pair & 0xff]] });
    else return undefined;
    i += (eaten ?? gloss ?? char).length;
  }
  return tokens;
}

function fullMark(code: number): number[] {
  const pair = pairOfChar(String.fromCharCode(code + 0xfee0))!;
  return [pair >> 8, pair & 0xff];
}

function readWay(context: RunContext, state: State, way: readonly number[], { gloss }: Token): State[] {
  let states = [state];
  for (const byte of way) {
    states = states.flatMap((at) =>
      byte === lost ? readLost(context, at, gloss) : readByte(context, at, byte),
    );
  }
  return states;
}

function readByte(context: RunContext, state: State, byte: number): State[] {
  if (state.lead === 0) {
    if (byte < 0x80) return append(context, state, [String.fromCharCode(byte)]);
    return byte > 0x80 && byte < 0xff ? [{ ...state, lead: byte }] : [];
  }
  const chars =
    typeof state.lead === 'string'
      ? charsWithTrail(context.script, state.lead, byte)
      : [charOfPair(state.lead, byte)].filter((char) => char !== undefined);
  return append(context, state, chars);
}

/** A byte that is not known: the second of a character in use, or the first of one that the next byte will tell. */
function readLost(context: RunContext, state: State, gloss: string | undefined): State[] {
  const { lead } = state;
  if (typeof lead === 'string') return [];
  // The gloss was written behind the byte before this one and this one, whichever characters they belong to.
  const byteBefore = lead || lastByte(state.text || context.left);
  const glossed =
    gloss === undefined ? [] : context.ofGloss(gloss).filter((pair) => pair >> 8 === byteBefore);
  if (lead === 0) {
    const leads = glossed.length > 0 ? glossed.map((pair) => pair & 0xff) : (['high', 'low'] as const);
    return leads.map((known) => ({ ...state, lead: known }));
  }
  const chars =
    glossed.length > 0
      ? glossed.map((pair) => charOfPair(pair >> 8, pair & 0xff)!)
      : charsWithLead(context.script, lead);
  return append(context, state, chars);
}

function lastByte(text: string): number {
  return (pairOfChar(text.at(-1) ?? '') ?? 0) & 0xff;
}

/** A pair of users' own characters that vanished between two characters of a run that is out of step. */
function vanish(context: RunContext, state: State): State[] {
  if (state.lead === 0 || typeof state.lead === 'string') return [];
  const leadOf = (char: string) => leadBehind(pairOfChar(char)! & 0xff);
  const chars = charsWithLead(context.script, state.lead).filter((char) => leadOf(char) !== undefined);
  return append(context, state, chars).map((next, i) => ({ ...next, lead: leadOf(chars[i])! }));
}

/** What second half makes a pair of users' own characters of a first: the range of the character that begins with it. */
function leadBehind(byte: number): 'high' | 'low' | undefined {
  if ((byte >= 0xaa && byte <= 0xaf) || (byte >= 0xf8 && byte <= 0xfe)) return 'high';
  return byte >= 0xa1 && byte <= 0xa7 ? 'low' : undefined;
}

/** The states in which a character more is read, one for each of those that it may be. */
function append(
  { language, script }: RunContext,
  { first, before, score, text }: State,
  chars: readonly string[],
): State[] {
  const scoreOf = language.behind(first, before);
  return chars.map((char) => {
    const next = plain(char);
    const cost = isOfOtherScript(script, char) ? otherScriptCost : 0;
    return { lead: 0, first: before, before: next, score: score + scoreOf(next) + cost, text: text + char };
  });
}

/** The score with the two characters that follow the run. */
function readOn({ language, right }: RunContext, { first, before, score }: State): number {
  for (const char of [...right].slice(0, 2).map(plain)) {
    score += language.behind(first, before)(char);
    [first, before] = [before, char];
  }
  return score;
}

/** A character as the language model counts it: simplified, marks full width. */
function plain(char: string): string {
  return /[,;:?()!]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : toHans(char);
}

/** The likeliest states, one for each text and lead. */
function prune(states: readonly State[]): State[] {
  // States that wait for a second byte have not paid for their character yet, so more of them are kept.
  const most = beam * (states.some(({ lead }) => lead !== 0) ? 8 : 2);
  const likely = likeliest(states, 2 * most);
  const best = bestOfEach(likely);
  // Few of the likeliest may be different ones.
  const sorted = [...(best.size >= most || likely.length === states.length ? best : bestOfEach(states))];
  return sorted
    .sort(([a, p], [b, q]) => q.score - p.score || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([, state]) => state);
}

/** At least `count` states, none less likely than any that is left out. */
function likeliest(states: readonly State[], count: number): readonly State[] {
  if (states.length <= count) return states;
  const scores = Float64Array.from(states, ({ score }) => score).sort();
  const least = scores[scores.length - count];
  return states.filter(({ score }) => score >= least);
}

function bestOfEach(states: readonly State[]): ReadonlyMap<string, State> {
  const best = new Map<string, State>();
  for (const state of states) {
    const key = `${state.lead} ${state.text}`;
    const other = best.get(key);
    if (!other || other.score < state.score) best.set(key, state);
  }
  return best;
}
