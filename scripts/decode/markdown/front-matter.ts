/** The data of a site at the beginning of a file: whether they are, and the title they may hold. */
import type { Stretch } from '../../stretch.ts';

const key = /^["']?[\p{L}_][\p{L}\p{N}_ .-]{0,40}["']?[ \t]*(?:[:=](?:\s|$)|=\S)/u;
const goesOn = /^(?:[ \t]|[-#}\]]|$)/;

/** Whether the lines between the dashes are data: every one a key, or a part of the value above it. */
export function isFrontMatter(block: string): boolean {
  const lines = block.split(/\r\n|\n|\r/).slice(1, -1);
  return lines.some((line) => key.test(line)) && lines.every((line) => key.test(line) || goesOn.test(line));
}

/** So far down a line may repeat the title. */
const firstLines = 5;

/** The place of the title within the block at the start of `source`, where the text behind it does not show it. */
export function findTitle(source: string, block: Stretch): Stretch | undefined {
  const text = source.slice(block.start, block.end);
  const found = /^(?:title|标题)[ \t]*[:=][ \t]*(\S[^\r\n]*)$/imu.exec(text);
  if (!found) return undefined;
  const value = found[1].trimEnd();
  const quoted = /^(["'])(.*)\1$/.exec(value);
  const title = quoted ? quoted[2] : value;
  // What is written with escapes, over several lines or as a list is not copied character by character.
  if (!/\p{Script=Han}/u.test(title) || /^[|>[{&*!]|\\/.test(title)) return undefined;
  const shown = source
    .slice(block.end, block.end + 2_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
  const bare = squeeze(title);
  if (shown.slice(0, firstLines).some((line) => squeeze(line) === bare) || /^#[ \t]/.test(shown[0] ?? '')) {
    return undefined;
  }
  const start = block.start + found.index + found[0].lastIndexOf(value) + (quoted ? 1 : 0);
  return { start, end: start + title.length };
}

const squeeze = (text: string) => text.replace(/[\s\p{P}\p{S}]/gu, '');
