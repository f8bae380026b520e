/** A topic of the vocabulary in `content/topics/<id>.yml`. */
import { z } from 'astro/zod';

export const topicSchema = z.object({
  /** ASCII, kebab-case, permanent; equals the file name. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string(),
  /** Heading it stands under in the index: 诊疗与专科, 公共卫生, 党群与行风, 队伍与运营 … */
  group: z.string(),
  /** Id of the topic it is a part of: then sections and sentences have it, never a plan. */
  within: z.string().optional(),
  /** One or two sentences for a reader. */
  description: z.string(),
  /**
   * Terms that speak for the topic; `strong` ones settle it alone, `weak` ones only together.
   * Plain text, matched after folding; never regular expressions.
   */
  match: z.object({
    strong: z.array(z.string()).min(1),
    weak: z.array(z.string()).default([]),
    /** Longer phrases that swallow the terms inside them, of any topic: in `社区卫生服务中心` no 社区卫生服务 is found. */
    not: z.array(z.string()).default([]),
  }),
  /** Sentences that are on the topic. */
  examples: z.array(z.string()).min(1),
  /** Look-alikes that are not. */
  keeps: z.array(z.string()).min(1),
});

export type Topic = z.infer<typeof topicSchema>;
