/** Bytes to text: byte order mark, then strict UTF-8, then GB18030 against Big5 by what reads like Chinese. */
import { SourceError } from './decoded-source.ts';
import type { DecodedSource, Encoding } from './decoded-source.ts';

interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** The most frequent characters of plan documents, in both scripts. */
const frequent = new Set(
  '的一工作和在中年加强管理进行开展医院人实落完善提高服务全学生建设制度大会要为对以安教育组织有不是我及各工與與進開醫實務學設對組織員業務質量發展計劃',
);
/** At least this share of what is not ASCII must be frequent characters or Chinese punctuation. */
const leastFrequent = 0.08;

/** Decodes a text file. Throws `SourceError` where the bytes are not text in an encoding known here. */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): DecodedSource {
  const decoded = encoding
    ? strict(bytes, encoding)
    : (byMark(bytes) ?? strict(bytes, 'utf-8') ?? byScore(bytes));
  if (!decoded)
    throw new SourceError(
      encoding
        ? `the bytes are no text in ${encoding}, which sources.yml says they are`
        : 'the bytes are no text in UTF-8, UTF-16, GB18030 or Big5; save the file as UTF-8',
    );
  const { text } = decoded;
  if (text.trim() === '') throw new SourceError('the file holds nothing but blanks');
  // A binary file decodes here and there; control characters give it away.
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  if (controls > text.length / 100)
    throw new SourceError('the file is not text: it holds control characters throughout');
  return { ...decoded, changes: [], doubts: [] };
}

function byMark(bytes: Uint8Array): DecodedText | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return strict(bytes, 'utf-8');
  if (a === 0xff && b === 0xfe) return strict(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return strict(bytes, 'utf-16be');
  return undefined;
}

function strict(bytes: Uint8Array, encoding: Encoding): DecodedText | undefined {
  try {
    // The byte order mark is not text.
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** Each of the two decodes most bytes of the other without error; only one reads like Chinese. */
function byScore(bytes: Uint8Array): DecodedText | undefined {
  const scored = (['gb18030', 'big5'] as const)
    .map((encoding) => strict(bytes, encoding))
    .filter((decoded) => decoded !== undefined)
    .map((decoded) => ({ decoded, score: frequentShare(decoded.text) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  return best && best.score >= leastFrequent ? best.decoded : undefined;
}

function frequentShare(text: string): number {
  let known = 0;
  let all = 0;
  for (const char of text) {
    if (char.charCodeAt(0) < 128) continue;
    all += 1;
    if (frequent.has(char) || '，。、；：“”《》（）'.includes(char)) known += 1;
  }
  return all === 0 ? 0 : known / all;
}
