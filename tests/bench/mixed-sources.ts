/** A drop of a thousand files as a curator may get one: mostly texts, in every encoding, some pages, documents, PDFs, a few broken. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { Converter } from 'opencc-js';
import { growCorpus } from '../../scripts/grow/grow-corpus.ts';
import { blocksOf } from '../../scripts/search/read-plans.ts';
import type { IndexedPlan } from '../../scripts/search/read-plans.ts';
import { seededRandom } from '../../scripts/seeded-random.ts';
import { encodeText } from '../decode/encode-text.ts';
import { wrapDocx, wrapPage, wrapPdf, wrapText } from './wrap-lines.ts';
import type { Sheet } from './wrap-lines.ts';

/** One file of the drop. */
export interface MixedSource {
  /** Under the sources folder, as a run names it. */
  readonly path: string;
  /** What tables call it: the format, texts with their encoding, or `broken`. */
  readonly kind: string;
  readonly bytes: Uint8Array;
  /** Plans that were put into it. */
  readonly plans: number;
}

interface Kind {
  readonly name: string;
  readonly ending: string;
  /** Of a hundred files. */
  readonly share: number;
  readonly make: (sheets: readonly Sheet[]) => Uint8Array;
}

/** The kind of files that a run must set aside. */
export const broken = 'broken';

const toTraditional = Converter({ from: 'cn', to: 'tw' });

const kinds: readonly Kind[] = [
  { name: 'text, UTF-8', ending: 'txt', share: 32, make: (own) => Buffer.from(wrapText(own)) },
  { name: 'text, GB18030', ending: 'txt', share: 20, make: (own) => encodeText(wrapText(own), 'gb18030') },
  {
    name: 'text, Big5',
    ending: 'txt',
    share: 4,
    make: (own) => encodeText(toTraditional(wrapText(own)), 'big5'),
  },
  { name: 'text, UTF-16', ending: 'txt', share: 3, make: (own) => encodeText(wrapText(own), 'utf-16le') },
  { name: 'html', ending: 'html', share: 15, make: (own) => Buffer.from(wrapPage(own)) },
  { name: 'docx', ending: 'docx', share: 15, make: wrapDocx },
  { name: 'pdf', ending: 'pdf', share: 10, make: wrapPdf },
  { name: broken, ending: '', share: 1, make: () => Buffer.of() },
];

/** How many plans a file holds: most hold one, collections several. */
const plansOfFile = [1, 1, 1, 1, 1, 1, 1, 2, 3, 5];
/** A grown plan with less is a stub; a run may rightly say that it is no plan. */
const least = { characters: 500, headings: 2 };
/** Folders that the files are sorted into. */
const folders = ['医院', '卫生院', '学校/2023', '学校/2024', '社区', '工会'];

/**
 * `count` files of plans grown from the given ones. The same arguments give the same files.
 * One of ten is meant for a zip: `drop.zip/…`. `writeSources` puts them down.
 */
export function mixedSources(
  given: readonly IndexedPlan[],
  count: number,
  seed: number,
): readonly MixedSource[] {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)];
  const drawn = Array.from({ length: count }, () => ({ kind: drawKind(random()), plans: pick(plansOfFile) }));
  const wanted = drawn.reduce((sum, { plans }) => sum + plans, 0);
  const sheets = growSheets(given, wanted, seed);
  let next = 0;
  return drawn.map(({ kind, plans }, i) => {
    const number = String(i + 1).padStart(5, '0');
    if (kind.name === broken) return { ...breakFile(i, pick, sheets), kind: kind.name, plans: 0 };
    const own = sheets.slice(next, next + plans);
    next += plans;
    const name = `${number}-${own[0].title.slice(0, 12)}.${kind.ending}`;
    const folder = i % 10 === 9 ? 'drop.zip' : pick(folders);
    return { path: `${folder}/${name}`, kind: kind.name, bytes: kind.make(own), plans };
  });
}

/** Sets the files down below a folder, those of the zip in a zip. */
export function writeSources(sources: readonly MixedSource[], folder: string): void {
  const zipped: Record<string, Uint8Array> = {};
  for (const { path, bytes } of sources) {
    const inside = /^drop\.zip\/(.*)$/.exec(path)?.[1];
    if (inside !== undefined) zipped[inside] = bytes;
    else {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
  }
  if (Object.keys(zipped).length > 0) writeFileSync(join(folder, 'drop.zip'), zipSync(zipped));
}

function drawKind(number: number): Kind {
  let left = number * 100;
  return kinds.find(({ share }) => (left -= share) < 0) ?? kinds[0];
}

function growSheets(given: readonly IndexedPlan[], count: number, seed: number): Sheet[] {
  // Some of the grown plans are stubs; with half as many again there are always enough.
  const grown = growCorpus(given, Math.ceil(count * 1.5) + 40, seed)
    .map((plan) => ({ title: plan.data.title, lines: blocksOf(plan), headings: headingsOf(plan) }))
    .filter(({ headings }) => headings >= least.headings)
    .filter(({ lines }) => lines.reduce((sum, line) => sum + line.length, 0) >= least.characters);
  if (grown.length < count) throw new Error(`Unexpected ${grown.length} plans, expected ${count} at least`);
  return grown.slice(0, count);
}

function headingsOf({ sections }: IndexedPlan): number {
  return sections.filter(({ depth }) => depth > 0).length;
}

/** What cannot be converted, in the ways that files come to that. */
function breakFile(
  at: number,
  pick: <T>(items: readonly T[]) => T,
  sheets: readonly Sheet[],
): Pick<MixedSource, 'path' | 'bytes'> {
  const sheet = [sheets[at % sheets.length]];
  const number = String(at + 1).padStart(5, '0');
  const ways = [
    () => ({ path: `${number}-照片.jpg`, bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, at & 255, at >> 8]) }),
    () => ({ path: `${number}-计划.doc`, bytes: Buffer.from(`\u00d0\u00cf\u0011\u00e0${at}`, 'latin1') }),
    () => ({ path: `${number}-断.docx`, bytes: cutShort(wrapDocx(sheet)) }),
    () => ({ path: `${number}-扫描.pdf`, bytes: wrapPdf([{ title: '', lines: [] }]) }),
    () => ({
      path: `${number}-乱.txt`,
      bytes: Buffer.from(Uint8Array.from({ length: 999 + at }, (_, i) => i * i * 7)),
    }),
    () => ({ path: `${number}-只有题目.txt`, bytes: Buffer.from(`${sheet[0].title}\n${at}`) }),
  ];
  return pick(ways)();
}

function cutShort(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}
