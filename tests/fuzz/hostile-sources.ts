/** Files a curator might drop in by mistake or somebody might make on purpose: true ones of every format, broken in every way. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { planText } from '../../src/plan/document.ts';
import { parsePlan } from '../../src/plan/parse-plan.ts';
import { buildDocx, p } from '../decode/docx/build-docx.ts';
import { makePdf, setLines } from '../decode/pdf/make-pdf.ts';
import { stockPlans } from '../wild/draw-plans.ts';
import { wrapPage } from '../wild/score-templates.ts';
import { templates } from '../wild/templates/templates.ts';
import { hostileText } from './hostile-text.ts';

/** A file of the fuzz run. */
export interface HostileSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Random = () => number;

const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)];
const root = join(import.meta.dirname, '../..');

/** Printed characters of a line, and lines of a page. */
const [lineLength, pageLength] = [34, 34];

/**
 * True files to begin with, by ending: plans as text, Word and PDF, a page of every template, and the fixtures of all
 * formats. Long ones are cut: what matters is what is done to them.
 */
export function readSeeds(): Readonly<Record<string, readonly Uint8Array[]>> {
  const plans = join(root, 'content/plans');
  const texts = readdirSync(plans).map((name) =>
    planText(parsePlan(readFileSync(join(plans, name), 'utf8')).blocks).slice(0, 1500),
  );
  const stock = stockPlans(plans);
  const pages = templates.map((template) => wrapPage(template, 0, 1, stock).text.slice(0, 3000));
  return {
    txt: [...texts, ...pages, ...readFixtures('tests/fixtures', 'txt')].map(toBytes),
    html: readFixtures('tests/decode', 'html').map(toBytes),
    md: readFixtures('tests/decode', 'md').map(toBytes),
    docx: [
      ...readFixtures('tests/decode', 'docx'),
      ...texts.slice(0, 12).map((text) =>
        buildDocx({
          body: text
            .split('\n')
            .map((line) => p(line))
            .join(''),
        }),
      ),
    ].map(toBytes),
    pdf: texts.slice(0, 12).map(printText),
  };
}

function readFixtures(folder: string, ending: string): Buffer[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`.${ending}`) && !name.endsWith('expected.txt'))
    .sort()
    .map((name) => readFileSync(join(root, folder, name)));
}

const toBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : content;

function printText(text: string): Uint8Array {
  const lines = text.split('\n').flatMap((line) => line.match(new RegExp(`.{1,${lineLength}}`, 'gu')) ?? []);
  const count = Math.ceil(lines.length / pageLength);
  return makePdf(
    Array.from({ length: count }, (_, i) => ({
      ink: setLines(lines.slice(i * pageLength, (i + 1) * pageLength)),
    })),
  );
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
      return put(pick(random, awkward).repeat(1 + Math.floor(random() ** 3 * 3000)));
    case 2:
      return put(
        (pick(random, awkward) + pick(random, awkward)).repeat(1 + Math.floor(random() ** 3 * 1000)),
      );
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
