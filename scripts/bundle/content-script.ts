/** A file's content as a script, for pages that may read no files (`src/from-files/open-files.ts`). */
import { extname } from 'node:path';

/** Endings of files that are text. */
const texts: ReadonlySet<string> = new Set(['.html', '.json']);

/** The script for the file at `path`. Whatever stands in the file is a string in it, and nothing else. */
export function contentScript(path: string, content: Buffer): string {
  const [call, string] = texts.has(extname(path))
    ? ['text', content.toString('utf8')]
    : ['bytes', content.toString('base64')];
  return `jikuFiles.${call}(${quote(string)});\n`;
}

/** A string of JavaScript; also where the script should come to stand within a page. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[<\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
