/** One plan from its outline to MDX: marks, metadata, topics, quality. */
import type { Block, Mark } from '../../src/plan/document.ts';
import { planText, toSections } from '../../src/plan/document.ts';
import { findSubstitutions } from '../../src/plan/find-substitutions.ts';
import { matchTopics } from '../../src/plan/match-topics.ts';
import { isSpun, scoreSpun } from '../../src/plan/score-spun.ts';
import { planSchema } from '../../src/schema/plan.ts';
import type { PlanFrontmatter } from '../../src/schema/plan.ts';
import { findDamage } from '../clean/damage.ts';
import { printBody } from '../emit/plan-mdx.ts';
import { listRegulations } from '../extract/cites.ts';
import { findIndicators } from '../extract/indicators/extract-indicators.ts';
import { markTargets } from '../extract/indicators/mark-targets.ts';
import { countBlanks, markBlocks } from '../extract/mark-blocks.ts';
import { extractMetadata } from '../extract/metadata.ts';
import { extractSchedule } from '../extract/schedule/extract-schedule.ts';
import type { Knowledge } from '../knowledge.ts';
import { toSource } from '../ledger.ts';
import type { Ledger } from '../ledger.ts';
import { blockText } from '../outline/block-text.ts';
import { isTruncated } from '../outline/doubts.ts';
import { readMarker } from '../outline/markers.ts';
import type { PlanSpan } from '../split/plan-span.ts';
import type { PlanOnPage } from './read-page.ts';

export interface ConvertedPlan {
  readonly id: string;
  readonly data: PlanFrontmatter;
  readonly blocks: readonly Block[];
  /** MDX behind the frontmatter. */
  readonly body: string;
}

/** A title made of first words is cut here. */
const longestTitle = 30;

/** What a plan has of its page, and where it stands there. */
type Origin = Pick<PlanFrontmatter, 'collection' | 'source' | 'script'>;

/** Describes one plan. `hide` masks what is private in words of the source. Throws where its MDX would not read back. */
export function describePlan(
  { id, parent, span, outline }: PlanOnPage,
  page: Ledger,
  origin: Origin,
  knowledge: Knowledge,
  hide: (text: string) => string,
): ConvertedPlan {
  const bare = outline.blocks.map((block) => ({ depth: block.depth, text: blockText(page.text, block) }));
  const marked = markBlocks(bare);
  const sections = toSections(marked);
  const sourceTitle = hide(readSourceTitle(page, span));
  const { title: named, ...metadata } = extractMetadata(
    { sourceTitle: span.title, collection: origin.collection, sections },
    knowledge.vocabulary,
  );
  const found = findIndicators(sections, metadata);
  const blocks = markDamage(markTargets(marked, found));
  const title = named || firstWords(blocks);
  const damaged = blocks.reduce(
    (sum, block) => sum + (block.marks ?? []).filter((mark) => mark.kind === 'damage').length,
    0,
  );
  const truncated = isTruncated(page.text, outline);
  const text = planText(blocks);
  const score = scoreSpun(text, findSubstitutions(text, knowledge.spunWords));
  const spun = isSpun(score) ? score.rate : undefined;
  const regulations = listRegulations(blocks);
  const schedule = extractSchedule(sections, { ...metadata, occasions: knowledge.vocabulary.occasions });
  const placeholders = countBlanks(blocks);
  const data = planSchema.parse({
    title,
    sourceTitle,
    ...origin,
    ...(parent !== undefined && { parent }),
    ...metadata,
    topics: matchTopics(sections, title, knowledge.topics).plan,
    ...(found.length > 0 && { indicators: found.map(({ indicator }) => indicator) }),
    ...(regulations.length > 0 && { regulations }),
    ...(schedule.length > 0 && { schedule }),
    ...(placeholders > 0 && { placeholders }),
    ...((truncated || damaged > 0 || spun !== undefined) && {
      quality: { ...(truncated && { truncated }), ...(damaged > 0 && { damaged }), ...(spun && { spun }) },
    }),
  });
  return { id, data, blocks, body: printBody(blocks) };
}

/** A plan whose text and page name nothing is called by its first words: a reader finds it by them. */
function firstWords(blocks: readonly Block[]): string {
  const { text } = blocks.find((block) => block.depth > 0) ?? blocks[0];
  const phrase = /^[^，。；：！？]+/u.exec(text.slice(readMarker(text)?.length ?? 0))?.[0] ?? text;
  return phrase.trim().slice(0, longestTitle) || text.slice(0, longestTitle);
}

/** The heading as the source has it, not simplified, glosses and all; set on several lines it is one. */
function readSourceTitle(page: Ledger, span: PlanSpan): string {
  if (span.bodyStart === span.start) return span.title;
  const at = page.text.indexOf(span.title, span.start);
  const own = page.source.slice(toSource(page, at), toSource(page, at + span.title.length - 1) + 1);
  return own.trim().replace(/\s*\n\s*/gu, '');
}

/** Damage outranks whatever else was read into the same characters. */
function markDamage(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    const damage: Mark[] = findDamage(block.text).map(({ start, end }) => ({ kind: 'damage', start, end }));
    if (damage.length === 0) return block;
    const others = (block.marks ?? []).filter((mark) =>
      damage.every((run) => mark.end <= run.start || mark.start >= run.end),
    );
    return { ...block, marks: [...others, ...damage].sort((a, b) => a.start - b.start) };
  });
}
