/** Bytes to a decoded source, by the ending of the file's name. */
import { decodeText } from './decode-text.ts';
import type { DecodedSource, Encoding } from './decoded-source.ts';
import { SourceError } from './decoded-source.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';

/** Reads one format. `encoding` is the curator's word where the format is a text. */
export type Reader = (bytes: Uint8Array, encoding?: Encoding) => DecodedSource | Promise<DecodedSource>;

/** A new format is a line here. */
const readers: Readonly<Record<string, Reader>> = {
  txt: decodeText,
  md: readMarkdown,
  html: readHtml,
  htm: readHtml,
  docx: readDocx,
  // The library of PDFs takes 100 MB; only a run that meets one pays for it.
  pdf: async (bytes) => (await import('./pdf/read-pdf.ts')).readPdf(bytes),
};

/** Formats that hold pictures and fonts beside the text. */
const packed: ReadonlySet<string> = new Set(['docx', 'pdf']);
/** More text is not a page of plans; converting it would take minutes. */
const mostTextBytes = 4 * 1024 * 1024;

/** Endings of the files that are read here, lower case, without the dot. */
export const formats: readonly string[] = Object.keys(readers);

/** Decodes a source. Throws `SourceError` where its format is not known or its bytes are not what its name says. */
export async function decodeSource(
  name: string,
  bytes: Uint8Array,
  encoding?: Encoding,
): Promise<DecodedSource> {
  const ending = /\.([^.]+)$/.exec(name)?.[1].toLowerCase() ?? '';
  const reader = Object.hasOwn(readers, ending) ? readers[ending] : undefined;
  if (!reader)
    throw new SourceError(
      `its format is not known here; ${formats.map((f) => `.${f}`).join(', ')} are`,
      'unknown-format',
    );
  if (bytes.length === 0) throw new SourceError('the file is empty');
  if (!packed.has(ending)) checkSize(bytes.length);
  const source = await (!packed.has(ending) && isHtml(bytes) ? readHtml : reader)(bytes, encoding);
  if (packed.has(ending)) checkSize(Buffer.byteLength(source.text));
  return source;
}

function checkSize(bytes: number): void {
  if (bytes <= mostTextBytes) return;
  const size = (bytes / 1024 / 1024).toFixed(1);
  throw new SourceError(`it is too large: ${size} MB of text; split it into several files`, 'too-large');
}

/** Many a page is saved with its markup under the name of a text. */
function isHtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  return /^(?:ï»¿)?\s*(?:<!doctype html|<html[\s>])/i.test(head);
}
