/** Opens a PDF with pdf.js: no fonts of the system, no network, no scripts, no worker but the package's own. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { SourceError } from '../decoded-source.ts';
import { findBomb } from './find-bomb.ts';

/** A document of more pages is a book, and would take its reader's time without being a plan. */
const mostPages = 2000;

/**
 * Opens the document; the caller destroys its `loadingTask`.
 * Throws `SourceError` for what is no PDF, is broken, wants a password, has no pages or too many.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  if (!hasHeader(bytes))
    throw new SourceError('it is no PDF, though its name says so: it does not begin as one');
  if (findBomb(bytes))
    throw new SourceError('the PDF unpacks to far more than it holds, as a decompression bomb does');
  const document = await load(bytes);
  const { numPages } = document;
  if (numPages >= 1 && numPages <= mostPages) return document;
  await document.loadingTask.destroy();
  throw new SourceError(
    numPages < 1
      ? 'the PDF has no pages'
      : `the PDF has ${numPages} pages, and at most ${mostPages} are read: split it`,
  );
}

/** The header may stand behind some junk, as every reader allows. */
function hasHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-');
}

/** The tables of the encodings that Chinese PDFs name without holding them, such as `GBK-EUC-H`. */
const encodingTables =
  join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps') + sep;

async function load(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // Loaded only when the first PDF comes: sources of other formats should not pay for it.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // A copy: pdf.js takes the buffer it is given away from its owner.
    data: new Uint8Array(bytes),
    cMapUrl: encodingTables,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    throw new SourceError(
      (error as Error).name === 'PasswordException'
        ? 'the PDF is locked with a password: save it without one'
        : 'the PDF is broken: its parts cannot be found in it',
    );
  }
}
