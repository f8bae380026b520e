/**
 * What the frontmatter of a plan may say: the contract between converter, site and dataset.
 * A field that the text does not settle is absent; nothing is guessed.
 */
import { z } from 'astro/zod';

/** Spans of time a plan is for. */
export const periods = ['年度', '上半年', '下半年', '学期', '季度', '月度', '专项', '多年'] as const;

export const indicatorSchema = z.object({
  /** As the text names it, e.g. `居民健康档案建档率`. */
  name: z.string(),
  /** `>=` 以上/不低于, `<=` 以下/不超过, `=` plain, `+`/`-` rise or fall by. */
  op: z.enum(['=', '>=', '<=', '>', '<', '+', '-']),
  value: z.number(),
  /** Upper end of a range. */
  max: z.number().optional(),
  unit: z.string(),
  kind: z.enum(['target', 'result']),
  /** Sentence anchor on the plan page. */
  anchor: z.string(),
});

export const planSchema = z.object({
  /** What the plan is about, for a reader, in simplified Chinese: `医院保卫科安全保卫工作计划`, not `精选篇2`. */
  title: z.string().min(1),
  /** The plan's heading in the source, verbatim. */
  sourceTitle: z.string(),
  /** Title of the collection the plan stands in. */
  collection: z.string(),
  /** Where it stands: UTF-16 offsets into the decoded source. */
  source: z.object({
    file: z.string(),
    sha256: z.string().length(64),
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
  }),
  /** Script of the source; the body is always simplified. */
  script: z.enum(['hans', 'hant']),
  /** Id of the plan this one is nested in. */
  parent: z.string().optional(),
  /** Years the plan is for (not years it mentions). */
  years: z.array(z.number().int()).optional(),
  /** The source blanks the year: 20xx年, 20__年, ~年. */
  yearBlank: z.boolean().optional(),
  period: z.enum(periods).optional(),
  /** 计划 方案 要点 总结 汇报 … */
  genre: z.string().optional(),
  orgType: z.string().optional(),
  department: z.string().optional(),
  regions: z.array(z.string()).optional(),
  signedBy: z.string().optional(),
  /** As the source writes it: it is often half blank (`20__年12月13日`). */
  signedDate: z.string().optional(),
  /** Topic ids, strongest first. */
  topics: z.array(z.string()).max(5),
  indicators: z.array(indicatorSchema).optional(),
  /** Titles cited in 《》, in order of first appearance. */
  regulations: z.array(z.string()).optional(),
  schedule: z.array(z.object({ when: z.string(), anchor: z.string() })).optional(),
  /** How many blanks a reader must fill. */
  placeholders: z.number().int().nonnegative().optional(),
  quality: z
    .object({
      /** The text breaks off. */
      truncated: z.boolean().optional(),
      /** Number of damaged runs. */
      damaged: z.number().int().positive().optional(),
      /** Word substitutions per 1,000 Han characters. */
      spun: z.number().optional(),
      /** Id of the plan this one repeats. */
      duplicateOf: z.string().optional(),
    })
    .optional(),
});

export type PlanFrontmatter = z.infer<typeof planSchema>;
