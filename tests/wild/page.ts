/**
 * A page under construction: pieces of text that know what they are. Wrappers add and cut pieces;
 * `renderPage` writes the text and tells from the same pieces what a converter should make of it.
 */

/** `text` belongs to a plan, `title` names a plan or the page, `noise` should go, `layout` may go or stay. */
export type Role = 'text' | 'title' | 'noise' | 'layout';

export interface Piece {
  readonly text: string;
  readonly role: Role;
  /** What the piece should read as where a fold or an entity stands in its place; as long as `text`, or `text` is one unit. */
  readonly reads?: string;
  /** Index of the plan; titles of the page have none. */
  readonly plan?: number;
  /** Index of the block within the plan; text only. */
  readonly block?: number;
  /** Depth of a heading, 0 for a paragraph; text only. */
  readonly depth?: number;
  /** Of a title: what it says apart from its number. */
  readonly own?: string;
}

export type Page = readonly Piece[];

/** A block the converter should find; offsets into the page's text. */
export interface TruthBlock {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

export interface TruthPlan {
  readonly start: number;
  readonly end: number;
  /** Any of these is a right title: the line as it stands, or what it says apart from its number. */
  readonly titles: readonly string[];
  readonly blocks: readonly TruthBlock[];
}

/** A piece with its place in the page's text. */
export interface TruthPiece extends Piece {
  readonly start: number;
}

export interface Truth {
  readonly plans: readonly TruthPlan[];
  readonly pieces: readonly TruthPiece[];
}

export interface Wrapped {
  readonly text: string;
  readonly truth: Truth;
}

export const noise = (text: string): Piece => ({ text, role: 'noise' });
export const layout = (text: string): Piece => ({ text, role: 'layout' });
export const feed = layout('\n');
/** The page's own title: the collection's. */
export const pageTitle = (text: string): Piece => ({ text, role: 'title' });

/** Every text on a line of its own, all of it noise. */
export function noiseLines(...lines: readonly string[]): Page {
  return lines.flatMap((line) => [noise(line), feed]);
}

/** Writes a page and what is true of it. */
export function renderPage(page: Page): Wrapped {
  let text = '';
  const pieces: TruthPiece[] = [];
  for (const piece of page) {
    if (piece.text === '') continue;
    pieces.push({ ...piece, start: text.length });
    text += piece.text;
  }
  const named = pieces.filter(({ role }) => role === 'title');
  const byPlan = Map.groupBy(
    pieces.filter(({ role }) => role === 'text'),
    ({ plan }) => plan!,
  );
  const plans = [...byPlan.keys()]
    .sort((a, b) => a - b)
    .map((plan) => {
      const own = byPlan.get(plan)!;
      const titles = named.filter((piece) => piece.plan === plan);
      const pages = named.filter((piece) => piece.plan === undefined);
      const blocks = [...Map.groupBy(own, ({ block }) => block!).values()].map((parts) => ({
        start: parts[0].start,
        end: endOf(parts.at(-1)!),
        depth: parts[0].depth ?? 0,
      }));
      return {
        start: own[0].start,
        end: endOf(own.at(-1)!),
        titles: (titles.length > 0 ? titles : pages).flatMap(readings),
        blocks,
      };
    });
  return { text, truth: { plans, pieces } };
}

function endOf({ start, text }: TruthPiece): number {
  return start + text.length;
}

function readings({ text, reads, own }: Piece): string[] {
  return [reads ?? text, ...(own === undefined ? [] : [own])];
}
