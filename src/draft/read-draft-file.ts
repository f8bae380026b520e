/** A draft out of a file, which may hold anything. */
import * as z from 'zod/mini';
import type { Draft } from './draft.ts';
import { draftVersion, gapKinds } from './draft.ts';

const line = z.string().check(z.maxLength(2_000));
const runs = z.array(
  z.union([
    z.string().check(z.minLength(1)),
    z.object({ gap: z.enum(gapKinds.map(({ id }) => id)), key: line, was: line.check(z.minLength(1)) }),
  ]),
);
const block = z.object({
  id: line.check(z.minLength(1)),
  depth: z.int().check(z.minimum(0), z.maximum(4)),
  runs,
  origin: z.optional(
    z.object({
      plan: line.check(z.regex(/^[a-z0-9-]+$/)),
      title: line,
      anchor: z.optional(line.check(z.regex(/^[a-z0-9.-]+$/))),
      words: z.string(),
    }),
  ),
});
const task = z.object({ task: z.string(), department: line, due: line, indicator: line });
const draft = z.object({
  version: z.literal(draftVersion),
  id: line.check(z.minLength(1)),
  revision: z.int().check(z.nonnegative()),
  created: z.iso.datetime(),
  changed: z.iso.datetime(),
  title: runs,
  blocks: z.array(block).check(
    z.maxLength(20_000),
    z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two blocks of one id'),
  ),
  fills: z.record(line, line),
  own: z.array(line),
  accepted: z.array(line),
  attachments: z.array(line),
  signedBy: z.optional(line),
  signedDate: z.optional(line),
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
