import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareAnchors } from '../../src/plan/compare-anchors.ts';
import { toSections } from '../../src/plan/document.ts';
import { parseBody } from '../../src/plan/parse-plan.ts';

const folder = 'content/plans';

test.each(readdirSync(folder))('the anchors of %s sort as its text stands', (file) => {
  const sections = toSections(parseBody(readFileSync(join(folder, file), 'utf8')).blocks);
  const anchors = sections.flatMap(({ id, paragraphs }) => [
    id,
    ...paragraphs.flatMap(({ sentences }) => sentences.map((it) => it.id)),
  ]);
  expect(anchors.toReversed().sort(compareAnchors)).toEqual(anchors);
});
