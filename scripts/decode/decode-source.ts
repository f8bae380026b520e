/** Bytes to a decoded source, by the ending of the file's name. */
import { decodeText } from './decode-text.ts';
import type { DecodedSource, Encoding } from './decoded-source.ts';
import { SourceError } from './decoded-source.ts';
import { readPdf } from './pdf/read-pdf.ts';

/** Reads one format. `encoding` is the curator's word where the format is a text. */
export type Reader = (bytes: Uint8Array, encoding?: Encoding) => DecodedSource | Promise<DecodedSource>;

/** A new format is a line here. */
const readers: Readonly<Record<string, Reader>> = {
  txt: decodeText,
  md: decodeText,
  pdf: readPdf,
};

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
    throw new SourceError(`its format is not known here; ${formats.map((f) => `.${f}`).join(', ')} are`);
  if (bytes.length === 0) throw new SourceError('the file is empty');
  return reader(bytes, encoding);
}
