/** The Word file of a document, in the layout of GB/T 9704-2012. */
import type { ExportDocument } from './compose-document.ts';

/** For a `Blob`. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The same document gives the same bytes. The library is loaded when this is first called. */
export async function toDocx(document: ExportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { writeDocx } = await import('./docx/write-docx.ts');
  return writeDocx(document);
}
