/** The order in which suites start: the longest first, so that none of them is left running alone at the end. */
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Suites of more than some fifteen seconds, the longest first. From a bare clone the runner knows no durations. */
export const longest: readonly string[] = [
  'site/browser',
  'search/search-page.browser',
  'draft/desk.browser',
  'search/search-in-folder.browser',
  'convert/command',
  'build/incremental',
  'fuzz/killed-runs',
  'search/hit-stepper.browser',
  'search/suggest.browser',
  'search/recall.browser',
  'stream/parallel',
  'search/search-lanes.browser',
  'search/bench',
  'attacks/hostile-corpus.browser',
  'stream/shard',
  'search/search-form.browser',
  'draft/collect/collect.browser',
  'search/search-failure.browser',
  'fuzz/fuzzed-conversions',
  'compare/compare.browser',
  'attacks/hostile-addresses.browser',
  'build/both-ways',
];

/** The runner's own order behind the suites named above. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
