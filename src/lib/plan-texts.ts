/** The bodies of plans as pages use them: sections kept in memory while the corpus is, HTML read where it is shown. */
import type { Section } from '../plan/document.ts';
import { readPlanFile } from '../side-files/plan-files.ts';

/** A plan, by the digest of its side file. */
interface Digested {
  readonly digest: string;
}

/** By digest. */
const kept = new Map<string, readonly Section[]>();

/** A plan's rendered body. */
export function planHtml({ digest }: Digested): string {
  return readPlanFile(process.cwd(), digest).html;
}

/** A plan's sections. */
export function planSections({ digest }: Digested): readonly Section[] {
  return kept.get(digest) ?? readPlanFile(process.cwd(), digest).sections;
}

/** Reads a plan's sections and keeps them: of the plans of a corpus, which nearly every page asks for. */
export function keepSections({ digest }: Digested): readonly Section[] {
  const sections = planSections({ digest });
  kept.set(digest, sections);
  return sections;
}

/** A plan's text without markup: headings and paragraphs, a line each. */
export function plainText(plan: Digested): string {
  const lines = planSections(plan).flatMap(({ heading, paragraphs }) => [
    heading,
    ...paragraphs.map(({ text }) => text),
  ]);
  return lines.join('\n');
}
