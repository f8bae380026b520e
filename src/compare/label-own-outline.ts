/** What the headings of one's own outline are, told in the browser by the same words and rules as those of plans. */
import { toSections } from '../plan/document.ts';
import type { Block } from '../plan/document.ts';
import { matchTopics } from '../plan/match-topics.ts';
import type { TopicTerms } from '../plan/match-topics.ts';
import { ownId } from './outline-files.ts';
import type { PlanOutline } from './outline-files.ts';
import { outlineParts, sectionsLength } from './outline-parts.ts';

/** `topics.json` */
export type TopicsFile = readonly (TopicTerms & { readonly name: string })[];

/**
 * The outline of blocks with headings. Functions are told by headings alone: those of sentences need rules that some
 * browsers cannot run.
 */
export function labelOwnOutline(title: string, blocks: readonly Block[], topics: TopicsFile): PlanOutline {
  const sections = toSections(blocks);
  const names = new Map(topics.map(({ id, name }) => [id, name]));
  const plan = { sections, topics: matchTopics(sections, title, topics), sentences: [] };
  return {
    id: ownId,
    title,
    when: '',
    length: sectionsLength(sections),
    parts: outlineParts(plan, names),
  };
}
