/** Bytes to text: byte order mark, then the encoding in which the bytes read most like Chinese. */
import { SourceError } from './decoded-source.ts';
import type { DecodedSource, Encoding, EncodingChoice, SourceDoubt } from './decoded-source.ts';
import { chooseEncoding, encodingByMark } from './encoding/choose-encoding.ts';
import { decodeLossily } from './encoding/decode-bytes.ts';
import { decodeMixed } from './encoding/decode-mixed.ts';
import { nameBinary } from './encoding/signatures.ts';

/** So many stretches of bad bytes are put up with in any file, and beyond that one in so many characters. */
const fewBad = 3;
const charactersABad = 1_000;
/** Where the curator has named the encoding, the file is read although it is badly damaged. */
const charactersABadNamed = 10;

/** A short file has few stretches, and may be nothing else. */
const mostLost = 0.3;

/** A choice by fewer bits than this is doubted; every common character of a plan tells by about ten. */
const leastMargin = 30;

/**
 * Decodes a text file. `named` is the curator's word and holds; `hint` is what the file says of itself.
 * Throws `SourceError` where the bytes are not text in an encoding known here.
 */
export function decodeText(bytes: Uint8Array, named?: Encoding, hint?: Encoding): DecodedSource {
  const binary = nameBinary(bytes);
  if (binary) throw new SourceError(binary);
  const chosen = chooseFor(bytes, named, hint);
  if (!chosen)
    throw new SourceError('the bytes are no text in UTF-8, UTF-16, GB18030 or Big5; save the file as UTF-8');
  const { encoding, choice } = chosen;
  const { text, bad, foreign } = named
    ? { ...decodeLossily(bytes, named), foreign: [] }
    : decodeMixed(chosen.bytes, encoding);
  const most = Math.max(fewBad, text.length / (named ? charactersABadNamed : charactersABad));
  const lost = bad.reduce((sum, { start, end }) => sum + end - start, 0);
  if (bad.length > most || lost > text.length * mostLost)
    throw new SourceError(
      named
        ? `the bytes are no text in ${named}, which sources.yml says they are`
        : `${bad.length} places hold bytes that are no ${encoding}; save the file as UTF-8, or say encoding: ${encoding} in sources.yml to read it all the same`,
    );
  if (text.trim() === '') throw new SourceError('the file holds nothing but blanks');
  // A binary file decodes here and there; control characters give it away.
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  if (controls > text.length / 100)
    throw new SourceError('the file is not text: it holds control characters throughout');
  const doubts: SourceDoubt[] = [
    ...bad.map((place) => ({
      ...place,
      rule: 'bad-byte',
      reason: `Unexpected bytes, expected a character of ${encoding}`,
    })),
    ...foreign.map(({ start, end, encoding: other }) => ({
      start,
      end,
      rule: 'mixed-encoding',
      reason: `Unexpected ${other}, expected ${encoding} as in the rest of the file; these lines were read as ${other}`,
    })),
  ];
  const unsure = doubtChoice(encoding, choice);
  return {
    text,
    encoding,
    ...(choice && { choice }),
    changes: [],
    doubts: [...unsure, ...doubts].sort((a, b) => a.start - b.start),
  };
}

interface Chosen {
  readonly encoding: Encoding;
  readonly choice?: EncodingChoice;
  /** Without a byte order mark that lies: another program wrote it before bytes of its own. */
  readonly bytes: Uint8Array;
}

function chooseFor(bytes: Uint8Array, named?: Encoding, hint?: Encoding): Chosen | undefined {
  if (named) return { encoding: named, bytes };
  const marked = encodingByMark(bytes);
  if (marked && decodeLossily(bytes, marked).bad.length <= fewBad) return { encoding: marked, bytes };
  const rest = marked ? bytes.subarray(marked === 'utf-8' ? 3 : 2) : bytes;
  const chosen = chooseEncoding(rest, hint);
  return chosen && { ...chosen, bytes: rest };
}

function doubtChoice(encoding: Encoding, choice?: EncodingChoice): SourceDoubt[] {
  if (!choice || choice.margin >= leastMargin) return [];
  const reason = `Unexpected bytes that read almost as well in ${choice.runnerUp}, expected them to fit ${encoding} only; if the text is wrong, say encoding: ${choice.runnerUp} in sources.yml`;
  return [{ start: 0, end: 0, rule: 'encoding-guess', reason }];
}
