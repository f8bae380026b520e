/** Reads the files of a drop by this project's decoders and by what others would use, each to plain text. */
import { extractRawText } from 'mammoth';
import { parse } from 'parse5';
import { decodeSource } from '../../scripts/decode/decode-source.ts';
import type { MixedSource } from './mixed-sources.ts';

type Read = (bytes: Uint8Array) => unknown;

interface Contest {
  readonly kind: string;
  /** What another reader leaves undone. */
  readonly peers: readonly (readonly [name: string, without: string, read: Read])[];
}

const contests: readonly Contest[] = [
  {
    kind: 'docx',
    peers: [
      [
        'mammoth 1.13.0, raw text',
        'no automatic numbers, no record',
        (bytes) => extractRawText({ buffer: Buffer.from(bytes) }),
      ],
    ],
  },
  {
    kind: 'pdf',
    peers: [
      ['pdfjs-dist 6.5.438, text items in a row', 'no lines, no paragraphs, no running heads', readItems],
    ],
  },
  {
    kind: 'html',
    peers: [
      [
        'parse5 8.1.1, the tree alone',
        'no main content, no lines, no record',
        (bytes) => parse(new TextDecoder().decode(bytes)),
      ],
    ],
  },
];

/** CPU of one reader; milliseconds a file, warm. */
export interface PeerFigures {
  readonly kind: string;
  readonly reader: string;
  readonly without: string;
  readonly files: number;
  readonly cpu: number;
}

/** This project's reader first, then the others, for each kind; at most `most` files of a kind, each read twice. */
export async function measurePeers(drop: readonly MixedSource[], most: number): Promise<PeerFigures[]> {
  const figures: PeerFigures[] = [];
  for (const { kind, peers } of contests) {
    const files = drop.filter((own) => own.kind === kind).slice(0, most);
    if (files.length === 0) continue;
    const own: Read = (bytes) => decodeSource(`plan.${kind}`, bytes);
    for (const [reader, without, read] of [['here', '', own] as const, ...peers]) {
      // The first round warms up.
      await timed(files, read);
      figures.push({ kind, reader, without, files: files.length, cpu: await timed(files, read) });
    }
  }
  return figures;
}

async function timed(files: readonly MixedSource[], read: Read): Promise<number> {
  const start = process.cpuUsage();
  for (const { bytes } of files) await read(bytes);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / files.length;
}

async function readItems(bytes: Uint8Array): Promise<string> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return pages.join('\n');
}
