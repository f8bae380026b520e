/** Without an index: every text fetched and looked through. Slower, and it finds the same. */
import { foldText } from '../text/fold.ts';
import { fetchJson, TooLargeError } from './packed-file.ts';
import { joinFacts } from './plan-facts.ts';
import { readFragment } from './plan-fragment.ts';
import type { PlanBlock, PlanText } from './plan-fragment.ts';
import { withNamesake } from './plan-meta.ts';
import { siteUrl } from './search-index.ts';
import type { SearchIndex } from './search-index.ts';
import { fetchSideFile, unpackSpelling } from './side-file.ts';
import type { TextsFile } from './side-file.ts';

/** Bytes of texts that are fetched for want of an index, some 1,800 plans: more would take a phone minutes and its memory. */
export const mostTexts = 5_000_000;

/**
 * Opens all texts of the bundle. Rejects where they do not come either, and with `TooLargeError` where there are too
 * many. `onProgress` is told the share that is here, 0 to 1.
 */
export async function openPlainIndex(
  bundleUrl: string,
  onProgress: (share: number) => void = () => {},
): Promise<SearchIndex> {
  const side = await fetchSideFile(bundleUrl);
  const spelling = unpackSpelling(side);
  const total = side.parts.reduce((sum, part) => sum + part.textsSize, 0);
  if (total > mostTexts) throw new TooLargeError(total, mostTexts);
  let fetched = 0;
  const files: TextsFile[] = [];
  // One after the other, so that the share goes up steadily.
  for (const part of side.parts) {
    files.push(await fetchJson<TextsFile>(bundleUrl + part.folder + part.texts));
    fetched += part.textsSize;
    onProgress(fetched / total);
  }
  const plans: readonly PlanText[] = files.flatMap(({ fragments }, at) =>
    fragments.map((fragment, page) => {
      const meta = withNamesake(fragment.meta, side.parts[at].namesakes[page] === '1');
      return readFragment({ ...fragment, meta, url: siteUrl(bundleUrl, fragment.url) }, spelling.variants);
    }),
  );
  const planOf = (number: number) => plans[number];
  return {
    ...spelling,
    facts: joinFacts(files.map(({ facts }) => facts)),
    topics: new Set(side.topics),
    isPlain: true,
    placesSize: 0,
    async find(phrase) {
      const found = plans.map((plan, number) => [number, findPositions(plan.blocks, phrase)] as const);
      return new Map(found.filter(([, positions]) => positions.length > 0));
    },
    async findNames(phrase, kind) {
      const holding = plans.flatMap(({ meta }, number) => {
        const names =
          kind === 'titles'
            ? [meta.title, meta.sourceTitle ?? '']
            : meta.number === '1'
              ? [meta.collection]
              : [];
        return names.some((name) => foldText(name, spelling.variants).includes(phrase)) ? [number] : [];
      });
      return new Set(holding);
    },
    places: async () => (number) => planOf(number).places,
    load: async (number) => planOf(number),
  };
}

function findPositions(blocks: readonly PlanBlock[], phrase: string): number[] {
  const found: number[] = [];
  for (const { folded, position } of blocks) {
    let at = folded.text.indexOf(phrase);
    while (at >= 0) {
      found.push(position + Array.from(folded.text.slice(0, at)).length);
      at = folded.text.indexOf(phrase, at + phrase.length);
    }
  }
  return found;
}
