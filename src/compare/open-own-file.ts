/** Opens a file with one's own outline, in the browser. */
import { longestOwnText, readOwnOutline } from './read-own-outline.ts';
import type { OwnText } from './read-own-outline.ts';

/** Bytes of a file that is opened; pictures in a Word file count. */
const largestFile = 20_000_000;

/** Why a file was not read, as the reader is told. */
export class OwnFileError extends Error {
  override readonly name = 'OwnFileError';
}

/** Reads `.txt`, `.md` and `.docx`. Rejects with what to tell the reader. */
export async function openOwnFile(file: File): Promise<OwnText> {
  if (file.size > largestFile) throw new OwnFileError('文件太大，没有读。请只留下正文再试。');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const title = file.name.replace(/\.[^.]*$/, '');
  // Every zip begins so; a Word file is one, whatever it is called.
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const own = isZip ? await readWord(bytes) : readOwnOutline(readText(bytes));
  return { ...own, title: own.title || title };
}

async function readWord(bytes: Uint8Array): Promise<OwnText> {
  const { readDocx } = await import('./read-docx.ts');
  let blocks;
  try {
    blocks = readDocx(bytes);
  } catch {
    throw new OwnFileError('这不是能读的 Word 文件（.docx），请另存为 .docx 或直接粘贴文字。');
  }
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  // Without styles the numbers tell what is a heading.
  if (length > longestOwnText || blocks.every(({ depth }) => depth === 0)) {
    return readOwnOutline(blocks.map(({ text }) => text).join('\n'));
  }
  return { title: '', blocks };
}

function readText(bytes: Uint8Array): string {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new OwnFileError('这是旧式的 Word 文件（.doc），请另存为 .docx 或直接粘贴文字。');
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
