/** What the library leaves to others: fallbacks of fonts, dates, and the same bytes for the same document. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ExportDocument } from '../compose-document.ts';
import { fonts } from './official-layout.ts';
import type { Font } from './official-layout.ts';

/** The earliest a zip file can say; it is read as local time, so that it is the same everywhere. */
const zipTime = new Date(1980, 0, 1);

/** What the library writes of the style that all others rest on; it cannot keep paragraphs off the grid. */
const normalLayout = /(?<=<w:name w:val="Normal"\/><w:qFormat\/><w:pPr>)<w:widowControl w:val="false"\/>/;

export function finishPackage(
  bytes: Uint8Array,
  { created, changed }: Pick<ExportDocument, 'created' | 'changed'>,
): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes);
  const core = strFromU8(files['docProps/core.xml']);
  files['docProps/core.xml'] = strToU8(
    core.replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*/g, (_, tag: string, what: string) => {
      return tag + timestamp(what === 'created' ? created : changed);
    }),
  );
  const styles = strFromU8(files['word/styles.xml']);
  files['word/styles.xml'] = strToU8(styles.replace(normalLayout, '$&<w:snapToGrid w:val="false"/>'));
  files['word/fontTable.xml'] = strToU8(fontTable);
  return zipSync(files, { mtime: zipTime });
}

/** A draft read from a file may say anything. */
function timestamp(date: string): string {
  const time = Date.parse(date);
  return new Date(Number.isNaN(time) ? 0 : time).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** `w:altName` is what Word looks for where it has no font of that name, in this order. */
const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.values(fonts)
  .map(fontEntry)
  .join('')}</w:fonts>`;

function fontEntry({ name, instead, family, panose }: Font): string {
  return (
    `<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/><w:panose1 w:val="${panose}"/>` +
    `<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="${family === 'auto' ? 'variable' : 'fixed'}"/></w:font>`
  );
}
