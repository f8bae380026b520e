/** Bytes to text: byte order mark, then strict UTF-8, then GB18030 against Big5 by what reads like Chinese. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface DecodedSource {
  readonly text: string;
  readonly encoding: Encoding;
}

/** A source that cannot be converted, with a reason a curator can act on. */
export class SourceError extends Error {}

/** The most frequent characters of plan documents, in both scripts. */
const frequent = new Set(
  '的一工作和在中年加强管理进行开展医院人实落完善提高服务全学生建设制度大会要为对以安教育组织有不是我及各工與與進開醫實務學設對組織員業務質量發展計劃',
);
/** At least this share of what is not ASCII must be frequent characters or Chinese punctuation. */
const leastFrequent = 0.08;

/** Decodes a source. Throws `SourceError` where the bytes are not text in an encoding known here. */
export function decodeSource(bytes: Uint8Array): DecodedSource {
  if (bytes.length === 0) throw new SourceError('the file is empty');
  const decoded = byMark(bytes) ?? strict(bytes, 'utf-8') ?? byScore(bytes);
  if (!decoded)
    throw new SourceError('the bytes are no text in UTF-8, UTF-16, GB18030 or Big5; save the file as UTF-8');
  const { text } = decoded;
  if (text.trim() === '') throw new SourceError('the file holds nothing but blanks');
  // A binary file decodes here and there; control characters give it away.
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  if (controls > text.length / 100)
    throw new SourceError('the file is not text: it holds control characters throughout');
  return decoded;
}

function byMark(bytes: Uint8Array): DecodedSource | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return strict(bytes, 'utf-8');
  if (a === 0xff && b === 0xfe) return strict(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return strict(bytes, 'utf-16be');
  return undefined;
}

function strict(bytes: Uint8Array, encoding: Encoding): DecodedSource | undefined {
  try {
    // The byte order mark is not text.
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** Each of the two decodes most bytes of the other without error; only one reads like Chinese. */
function byScore(bytes: Uint8Array): DecodedSource | undefined {
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
