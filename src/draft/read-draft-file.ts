/**
 * A draft out of a file, which may hold anything. Nothing is refused that the desk can write: what it saved it must read,
 * and how long a file may be is for the one who opens it to say (`mostFileBytes`).
 */
import * as z from 'zod/mini';
import type { Draft } from './draft.ts';
import { anchorId, draftVersion, gapKinds, planId } from './draft.ts';

const word = z.string().check(z.minLength(1));
const runs = z.array(
  z.union([word, z.object({ gap: z.enum(gapKinds.map(({ id }) => id)), key: z.string(), was: word })]),
);
const block = z.object({
  id: word,
  depth: z.int().check(z.minimum(0), z.maximum(4)),
  runs,
  origin: z.optional(
    z.object({
      plan: z.string().check(z.regex(planId)),
      title: z.string(),
      anchor: z.optional(z.string().check(z.regex(anchorId))),
      words: z.string(),
    }),
  ),
});
const task = z.object({
  task: z.string(),
  department: z.string(),
  due: z.string(),
  indicator: z.string(),
});
const draft = z.object({
  version: z.literal(draftVersion),
  id: word,
  revision: z.int().check(z.nonnegative()),
  created: z.iso.datetime(),
  changed: z.iso.datetime(),
  title: runs,
  blocks: z
    .array(block)
    .check(z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two blocks of one id')),
  fills: z.record(z.string(), z.string()),
  own: z.array(z.string()),
  accepted: z.array(z.string()),
  attachments: z.array(z.string()),
  signedBy: z.optional(z.string()),
  signedDate: z.optional(z.string()),
  tasks: z.optional(z.array(task)),
});

/** Throws with a reason, in Chinese for the reader, where the text is no draft. */
export function readDraftFile(text: string): Draft {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Error('这不是计库存出的初稿文件：不是 JSON。');
  }
  if (!isObject(read) || read.jiku !== 'draft') throw new Error('这不是计库存出的初稿文件。');
  const version = isObject(read.draft) ? read.draft.version : undefined;
  if (typeof version === 'number' && version > draftVersion)
    throw new Error('这份初稿是更新的计库存出的，这里读不了。');
  const result = draft.safeParse(read.draft);
  if (result.success) return result.data;
  const [{ path }] = result.error.issues;
  throw new Error(`这份初稿文件损坏了：${path.join('.')} 处不对。`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
