/**
 * What the frontmatter of a plan may say: the contract between converter, site and dataset.
 * A field that the text does not settle is absent; nothing is guessed.
 */
import { z } from 'astro/zod';

/** Spans of time a plan is for. */
export const periods = ['年度', '上半年', '下半年', '学期', '季度', '月度', '专项', '多年'] as const;

/**
 * A quantified target or result. Where the source leaves the number open, `blank` stands instead of `value`:
 * a blank is never read as a number.
 */
export const indicatorSchema = z
  .object({
    /** As the text names it, e.g. `居民健康档案建档率`; the vocabulary of `src/plan/` says what else it is called. */
    name: z.string().min(1),
    /** `>=` 以上/不低于, `<=` 以下/不超过, `>` 超过, `<` 低于, `=` plain, `+`/`-` rise or fall by. */
    op: z.enum(['=', '>=', '<=', '>', '<', '+', '-']),
    value: z.number().optional(),
    /** Upper end of a range: `2-3项`. */
    max: z.number().optional(),
    /** What stands where the number should: `____`, `x`. */
    blank: z.string().min(1).optional(),
    /** 左右, 约, 近. */
    approx: z.boolean().optional(),
    /** `%`, `‰`, `个百分点`, `项`, `天`, `万元` … Times are a year's (`次`), unless the unit says otherwise (`次/月`, `次/周`, `次/季`). */
    unit: z.string(),
    kind: z.enum(['target', 'result']),
    /** Year it is for, where the sentence says another than the plan's. */
    year: z.number().int().optional(),
    /** What it is a share of, where that is said: `占医疗收入比例`. */
    denominator: z.string().min(1).optional(),
    /** Sentence anchor on the plan page. */
    anchor: z.string(),
  })
  .refine(({ value, blank }) => (value === undefined) !== (blank === undefined), {
    message: 'either `value` or `blank`',
  });

/** How often a recurring task comes. */
export const recurrences = ['日', '周', '旬', '月', '季度', '半年', '年', '学期'] as const;

/** A dated or recurring task. Months are 1–12; a half-year, a quarter and 年底 come to months too. */
export const taskSchema = z.object({
  /** As the text says it: `9月份`, `第二季度`, `20*年3月底以前`, `每季度`. */
  when: z.string().min(1),
  /** First and last month; over the turn of a year the first is the larger. */
  from: z.number().int().min(1).max(12).optional(),
  to: z.number().int().min(1).max(12).optional(),
  year: z.number().int().optional(),
  /** It is to be done by `to`, not in it: 以前, 前, 底前. */
  deadline: z.boolean().optional(),
  every: z.enum(recurrences).optional(),
  /** Sentence anchor on the plan page; the section's, where its heading says what is to be done when. */
  anchor: z.string(),
});

/** A section that an earlier plan, otherwise different, has too. */
export const sharedSectionSchema = z.object({
  /** Of the section here: it and all below it. */
  anchor: z.string(),
  /** Id of the earlier plan. */
  of: z.string(),
  /** Anchor of the section there. */
  section: z.string(),
  /** What this section is to that one: nearly the same, or it holds it and more, or it stands in it. */
  relation: z.enum(['same', 'holds', 'within']),
  /** As that of plans. */
  similarity: z.number().min(0).max(1),
});

export type Indicator = z.infer<typeof indicatorSchema>;
export type SharedSection = z.infer<typeof sharedSectionSchema>;
export type Task = z.infer<typeof taskSchema>;

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
  /** In the order of the text. */
  indicators: z.array(indicatorSchema).optional(),
  /** Titles cited in 《》, in order of first appearance. */
  regulations: z.array(z.string()).optional(),
  /** In the order of the text. */
  schedule: z.array(taskSchema).optional(),
  /** How many blanks a reader must fill. */
  placeholders: z.number().int().nonnegative().optional(),
  quality: z
    .object({
      /** The text breaks off. */
      truncated: z.boolean().optional(),
      /** Number of damaged runs. */
      damaged: z.number().int().positive().optional(),
      /** Words that read as if a site replaced them, per 1,000 Han characters; only where that is much (`src/plan/score-spun.ts`). */
      spun: z.number().positive().optional(),
      /** Id of the plan this one repeats: the first of those that do. */
      duplicateOf: z.string().optional(),
      /** How much of this plan and that one together is the same, in hundredths: 1 for the same wording. */
      similarity: z.number().min(0).max(1).optional(),
      /** Ids of earlier plans whose text stands in this one, which has more. */
      contains: z.array(z.string()).optional(),
      /** Id of the earlier plan in which the text of this one stands, beside more. */
      containedIn: z.string().optional(),
      /** Sections that an earlier plan has too, in the order of the text. */
      sharedSections: z.array(sharedSectionSchema).optional(),
    })
    .optional(),
});

export type PlanFrontmatter = z.infer<typeof planSchema>;
