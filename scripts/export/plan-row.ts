/** A plan as other engines get it: what a list shows of it, and its text block by block. */
import type { PackedPlaces } from '../../src/search/places.ts';
import { cut, readFragment, toFragment } from '../../src/search/plan-fragment.ts';
import type { Variants } from '../../src/text/fold.ts';
import type { IndexedPlan } from '../search/read-plans.ts';

/** A heading or a paragraph: no phrase crosses from one into the next. */
export interface BlockRow {
  /** Of the section that it heads, or of its first sentence: what stands behind `#` in the address of the plan's page. */
  readonly anchor: string;
  readonly heading: boolean;
  /** Headings it stands under, the outermost first, its own included. */
  readonly path: readonly string[];
  readonly text: string;
}

/** What the plan does not say is absent, or empty where there may be several. */
export interface PlanRow {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly sourceTitle: string;
  readonly collection: string;
  /** File name of the source. */
  readonly source: string;
  readonly orgType?: string;
  readonly department?: string;
  readonly genre?: string;
  readonly period?: string;
  readonly years: readonly number[];
  readonly yearBlank: boolean;
  readonly regions: readonly string[];
  /** Names of topics, strongest first. */
  readonly topics: readonly string[];
  readonly blocks: readonly BlockRow[];
}

/** What is the same for all plans. */
export interface RowContext {
  readonly variants: Variants;
  /** Name of a topic by its id. */
  readonly topics: ReadonlyMap<string, string>;
  /** Address under which the site stands, with a slash at its end; at least `/`. */
  readonly site: string;
}

/**
 * The row of a plan. Its blocks are read back from the very fragment of the site's index, so that an engine holds what the
 * site finds and shows.
 */
export function toPlanRow({ id, data, sections }: IndexedPlan, context: RowContext): PlanRow {
  const { content, anchors } = toFragment(sections, context.variants);
  const { blocks } = readFragment(
    { url: '', content: content.replaceAll(cut, ''), anchors, meta: {}, places: noPlaces },
    context.variants,
  );
  const { title, sourceTitle, collection, orgType, department, genre, period } = data;
  return {
    id,
    url: `${context.site}plans/${id}/`,
    title,
    sourceTitle,
    collection,
    source: data.source.file,
    orgType,
    department,
    genre,
    period,
    years: data.years ?? [],
    yearBlank: data.yearBlank ?? false,
    regions: data.regions ?? [],
    topics: data.topics.map((topic) => context.topics.get(topic) ?? topic),
    blocks: blocks.map(({ text, isHeading, path, sectionId, sentences }) => ({
      anchor: sentences[0]?.id ?? sectionId,
      heading: isHeading,
      path,
      text,
    })),
  };
}

const noPlaces: PackedPlaces = { kinds: [], topics: [], plans: [] };

/** A value as one line of JSON. Lone surrogates, which folding drops and no file can carry, are left out. */
export function toJsonLine(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replace(/\p{Cs}/gu, '') : part,
  );
}
