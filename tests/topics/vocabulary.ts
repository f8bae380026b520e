/** The topics of `content/topics` as the site and the converter read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { topicSchema } from '../../src/schema/topic.ts';
import type { Topic } from '../../src/schema/topic.ts';

const folder = join(import.meta.dirname, '../../content/topics');

/** File names with their topics, in order. Throws where a file does not keep to the schema. */
export const topicFiles: readonly (readonly [file: string, topic: Topic])[] = readdirSync(folder)
  .sort()
  .map((file) => [file, topicSchema.parse(parse(readFileSync(join(folder, file), 'utf8')))] as const);

export const vocabulary: readonly Topic[] = topicFiles.map(([, topic]) => topic);
