/** A file as a line of the stream. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function requestOf(folder: string, file: string, name = file): string {
  return `${JSON.stringify({ name, bytes: readFileSync(join(folder, file)).toString('base64') })}\n`;
}
