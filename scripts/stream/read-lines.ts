/** Cuts a stream of bytes into lines and keeps no more than one of them. */

/** A line without its line feed, by its number from 1; `text` is absent where it cannot be read. */
export interface Line {
  readonly number: number;
  readonly text?: string;
  /** Why there is no text. */
  readonly reason?: string;
}

const lineFeed = 0x0a;
const megabyte = 1024 * 1024;

/** Lines of UTF-8 in order, blank ones left out. Of a line of more than `most` bytes nothing is kept but its number. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const take = (part: Uint8Array) => {
    length += part.length;
    if (length <= most) parts.push(part);
    else parts = [];
  };
  const finish = (): Line => {
    const line = length > most ? tooLong(number, most) : decode(number, Buffer.concat(parts));
    [parts, length, number] = [[], 0, number + 1];
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      take(chunk.subarray(from, at));
      from = at + 1;
      const line = finish();
      if (!isBlank(line)) yield line;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length === 0) return;
  const last = finish();
  if (!isBlank(last)) yield last;
}

function isBlank({ text }: Line): boolean {
  return text !== undefined && text.trim() === '';
}

function tooLong(number: number, most: number): Line {
  return { number, reason: `Unexpected line of more than ${Math.round(most / megabyte)} MB` };
}

/** Characters put in place of what is no UTF-8 would pass for the words of the source. */
function decode(number: number, bytes: Uint8Array): Line {
  try {
    return { number, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { number, reason: 'Unexpected bytes, expected UTF-8; give bytes in base64' };
  }
}
