/** Unpacks a zip as whoever was given it does. */
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/** Writes what the zip holds into a folder; gives the names in its order. */
export async function unpackZip(zip: string, into: string): Promise<string[]> {
  const names: string[] = [];
  const opened = await openPromise(zip);
  for await (const entry of opened.eachEntry()) {
    names.push(entry.fileName);
    const file = join(into, entry.fileName);
    mkdirSync(dirname(file), { recursive: true });
    await pipeline(await opened.openReadStreamPromise(entry), createWriteStream(file));
  }
  return names;
}
