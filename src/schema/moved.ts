/** Plans and sources whose ids changed: `content/moved.yml`, which the converter keeps and a curator may edit. */
import { z } from 'astro/zod';

/** An id as the converter makes them: it is a part of addresses. */
const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]*$/, 'expected an id: small letters, digits and the signs . _ -');

/** By the id that was, the id that is. */
const moves = z.record(id, id).nullish();

export const movedSchema = z.strictObject({ plans: moves, sources: moves });

/** The parts of the file. */
export const movedKinds = ['plans', 'sources'] as const;
export type MovedKind = (typeof movedKinds)[number];
