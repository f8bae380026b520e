/** Composes the record of a source: every edit, every doubt, every plan's place, and nothing private. */
import type { CleaningRecord, Edit } from '../../src/schema/record.ts';
import { doubtReveals } from '../curation/doubt-reveals.ts';
import { doubtOverrides } from '../curation/override-plan.ts';
import { addSuggestions } from '../damage/add-suggestions.ts';
import type { Knowledge } from '../knowledge.ts';
import { listEdits, replayEdits } from '../ledger.ts';
import { doubtDisplaced, doubtPlan } from '../outline/doubts.ts';
import { countWithheld, findWithheld, withholdEdits, withholdMessages } from '../privacy/withhold.ts';
import { doubtSpun } from '../spun/doubt-spun.ts';
import type { Doubt } from '../stretch.ts';
import { assemble } from './assemble.ts';
import type { ConvertedPlan } from './describe-plan.ts';
import { doubtRemoval, listMessages } from './list-messages.ts';
import type { OpenedSource } from './open-source.ts';
import type { ReadPage } from './read-page.ts';

/** Throws where the edits do not give the plans: then a stage has lost or invented text. `plans` are those of the page, described. */
export function composeRecord(
  opened: OpenedSource,
  page: ReadPage,
  plans: readonly ConvertedPlan[],
  { language, topics }: Pick<Knowledge, 'language' | 'topics'>,
): CleaningRecord {
  const { curation, decoded } = opened;
  const edits = editsTo(page, plans);
  const spans = plans.map(({ id, data }) => ({ id, start: data.source.start, end: data.source.end }));
  const told = [
    ...opened.doubts,
    ...doubtOverrides(curation, spans, topics),
    ...doubtReveals(curation, [opened.name, decoded.text, page.ledger.text]),
  ];
  const messages = listMessages(page.ledger, doubtPage(opened, page, plans), edits, told);
  const withheld = findWithheld(page.ledger, edits, curation.reveal);
  const masked = countWithheld(withheld);
  const suggested = addSuggestions(messages, decoded.text, language);
  return {
    source: opened.name,
    sha256: opened.sha256,
    encoding: decoded.encoding,
    ...(decoded.choice && { choice: decoded.choice }),
    length: decoded.text.length,
    title: curation.title === undefined ? page.collection : opened.hide(curation.title),
    ...(curation.origin !== undefined && { origin: opened.hide(curation.origin) }),
    ...(Object.keys(masked).length > 0 && { masked }),
    edits: withholdEdits(edits, withheld),
    messages: withholdMessages(suggested, withheld, decoded.text, opened.hide),
    plans: spans,
  };
}

/** The edits that give the plans, held to the law: replayed on the source they give exactly their text, in order. */
function editsTo(page: ReadPage, plans: readonly ConvertedPlan[]): Edit[] {
  const blocks = page.plans.flatMap(({ outline }) => outline.blocks);
  const final = assemble(page.ledger, blocks, page.drops);
  const edits = listEdits(final);
  const written = plans.flatMap((plan) => plan.blocks.map((block) => block.text)).join('\n');
  if (replayEdits(final.source, edits) !== written || final.text !== written)
    throw new Error('the recorded edits do not give the text of the plans');
  return edits;
}

/** Everything that is in doubt about the cleaned page. */
function doubtPage(opened: OpenedSource, page: ReadPage, plans: readonly ConvertedPlan[]): Doubt[] {
  const { text } = page.ledger;
  const outlines = page.plans.map(({ outline }) => outline);
  return [
    ...doubtRemoval(opened.ledger, page.ledger),
    ...page.doubts,
    ...outlines.flatMap((outline) => doubtPlan(text, outline)),
    ...doubtDisplaced(text, outlines),
    ...outlines.flatMap((outline, i) => doubtSpun(outline, plans[i].data.quality?.spun)),
  ];
}
