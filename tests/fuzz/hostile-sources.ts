/** Files a curator might drop in by mistake or somebody might make on purpose: true ones of every format, broken in every way. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { planText } from '../../src/plan/document.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import { hostileText } from './hostile-text.ts';

/** A file of the fuzz run. */
export interface HostileSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Random = () => number;

const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)];
const root = join(import.meta.dirname, '../..');

/** True files to begin with, by ending; whole plans as text, and the fixtures of every other format. */
export function readSeeds(): Readonly<Record<string, readonly Uint8Array[]>> {
  const plans = join(root, 'content/plans');
  const texts = readdirSync(plans).map((name) =>
    strToU8(planText(parsePlan(readFileSync(join(plans, name), 'utf8')).blocks).slice(0, 3000)),
  );
  const found = new Map<string, Uint8Array[]>([['txt', texts]]);
  const pages = join(root, 'tests/fixtures');
  for (const folder of readdirSync(pages, { withFileTypes: true }))
    if (folder.isDirectory()) texts.push(readFileSync(join(pages, folder.name, 'source.txt')));
  for (const entry of readdirSync(join(root, 'tests/decode'), { recursive: true, encoding: 'utf8' })) {
    const ending = /\.(html?|docx|pdf)$/.exec(entry)?.[1];
    if (!ending) continue;
    const bytes = readFileSync(join(root, 'tests/decode', entry));
    found.set(ending, [...(found.get(ending) ?? []), bytes]);
  }
  return Object.fromEntries(found);
}

/** One file from a seed of numbers; the same numbers give the same file. */
export function hostileSource(
  seeds: Readonly<Record<string, readonly Uint8Array[]>>,
  random: Random,
): HostileSource {
  const ending = pick(random, Object.keys(seeds));
  let bytes = pick(random, seeds[ending]);
  if (ending === 'docx' && random() < 0.7) bytes = insidePackage(bytes, random);
  else if (ending === 'pdf') bytes = breakBytes(bytes, random);
  else if (random() < 0.75) bytes = encode(breakText(new TextDecoder().decode(bytes), random), random);
  else bytes = breakBytes(bytes, random);
  // A wrong ending is the commonest mistake of all.
  const shown = random() < 0.03 ? pick(random, ['txt', 'html', 'docx', 'pdf', 'md']) : ending;
  return { name: `fuzz.${shown}`, bytes };
}

/** Changes the text of a part of a docx and packs it again. */
function insidePackage(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const name = pick(random, Object.keys(parts));
  const part = parts[name];
  const broken =
    random() < 0.6 ? strToU8(breakText(new TextDecoder().decode(part), random)) : breakBytes(part, random);
  return zipSync({ ...parts, [name]: broken });
}

function breakBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = () => Math.floor(random() * bytes.length);
  const out = Uint8Array.from(bytes);
  switch (Math.floor(random() * 5)) {
    case 0: // a few bytes flipped
      for (let i = 0; i < 1 + random() * 20; i++) out[at()] = Math.floor(random() * 256);
      return out;
    case 1: // cut short
      return out.subarray(0, at());
    case 2: {
      // a stretch gone
      const from = at();
      return Uint8Array.from([
        ...out.subarray(0, from),
        ...out.subarray(Math.min(bytes.length, from + at() / 4)),
      ]);
    }
    case 3: {
      // a stretch many times
      const from = at();
      const stretch = out.subarray(from, from + 200);
      const copies = new Uint8Array(stretch.length * 300);
      for (let i = 0; i < 300; i++) copies.set(stretch, i * stretch.length);
      return Uint8Array.from([...out.subarray(0, from), ...copies, ...out.subarray(from)]);
    }
    default: // bytes of another kind put in
      return Uint8Array.from([
        ...out.subarray(0, at()),
        ...strToU8(hostileText(random, 30)),
        ...out.subarray(at()),
      ]);
  }
}

/** What regular expressions, parsers and terminals stumble over. */
const awkward: readonly string[] = [
  ...[
    '\0',
    '\u200b',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u2028',
    '\ud800',
    '\udc00',
    '\ue000',
    '\ufffd',
    '\u{e0001}',
  ],
  ...[
    '《',
    '》',
    '（',
    '）',
    '(',
    ')',
    '【',
    '“',
    '”',
    '？；',
    '？',
    '?',
    '??',
    '……',
    '——',
    '%',
    '年',
    '×',
    '__',
  ],
  ...[
    '一、',
    '（一）',
    '1.',
    '1、',
    '①',
    '第一章',
    '一是',
    '篇1',
    '第一篇：',
    '范文一',
    '工作计划',
    '发(fā)展',
  ],
  ...[
    '&amp;',
    '&#x4e00;',
    '<div>',
    '</div>',
    '<table><tr><td>',
    '<!--',
    ']]>',
    '<script>',
    '\t',
    '\r',
    '\n',
    ' ',
  ],
  ...[
    '共10页,当前第3页',
    '——',
    '13812345678',
    '110101199003078515',
    'a@b.cn',
    'http://a.b/c',
    '12',
    '0.5',
    '百分之',
  ],
];

function breakText(text: string, random: Random): string {
  const at = Math.floor(random() * (text.length + 1));
  const put = (piece: string) => text.slice(0, at) + piece + text.slice(at);
  switch (Math.floor(random() * 7)) {
    case 0:
      return put(hostileText(random, 12));
    case 1:
      return put(pick(random, awkward).repeat(1 + Math.floor(random() * 3000)));
    case 2:
      return put((pick(random, awkward) + pick(random, awkward)).repeat(1 + Math.floor(random() * 1000)));
    case 3:
      return text.replaceAll('\n', '');
    case 4: {
      const lines = text.split('\n');
      return lines.map((line) => (random() < 0.3 ? `${pick(random, awkward)}${line}` : line)).join('\n');
    }
    case 5:
      return text.slice(0, at).split('').reverse().join('') + text.slice(at);
    default: {
      const pieces = Array.from({ length: 40 }, () => pick(random, awkward) + hostileText(random, 3));
      return pieces.join(random() < 0.5 ? '\n' : '');
    }
  }
}

/** UTF-8 mostly; UTF-16 with and without a mark, where lone surrogates survive. */
function encode(text: string, random: Random): Uint8Array {
  if (random() < 0.9) return strToU8(text);
  return new Uint8Array(Buffer.from(random() < 0.5 ? `\ufeff${text}` : text, 'utf16le'));
}
