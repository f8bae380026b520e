/** Settings and mappings of the OpenSearch index: the exact lane with what every OpenSearch has, without plugins. */
import type { Fold } from './fold-table.ts';

/**
 * Nested blocks a plan may have: OpenSearch's own 10,000 would turn away a book that came as one plan.
 */
const mostBlocks = 100_000;
/** UTF-16 units of a keyword beyond which it is kept but not looked up: Lucene refuses a plan with a longer term. */
const longestKeyword = 8_000;

const keyword = { type: 'keyword', ignore_above: longestKeyword } as const;
/** Only handed out again. */
const kept = { type: 'keyword', index: false, doc_values: false } as const;
const text = { type: 'text', analyzer: 'pairs' } as const;

/** What is put to create the index. */
export function openSearchIndex(folds: readonly Fold[]) {
  return {
    settings: {
      index: { mapping: { nested_objects: { limit: mostBlocks } } },
      analysis: {
        char_filter: { fold: { type: 'mapping', mappings: folds.map(toRule) } },
        // Without `token_chars` every character counts, marks and digits too.
        tokenizer: {
          pairs: { type: 'ngram', min_gram: 2, max_gram: 2 },
          singles: { type: 'ngram', min_gram: 1, max_gram: 1 },
        },
        analyzer: {
          pairs: { type: 'custom', char_filter: ['fold'], tokenizer: 'pairs' },
          singles: { type: 'custom', char_filter: ['fold'], tokenizer: 'singles' },
        },
      },
    },
    mappings: {
      dynamic: 'strict',
      properties: {
        id: keyword,
        url: kept,
        title: text,
        sourceTitle: text,
        collection: text,
        source: keyword,
        orgType: keyword,
        department: keyword,
        genre: keyword,
        period: keyword,
        years: { type: 'integer' },
        yearBlank: { type: 'boolean' },
        regions: keyword,
        topics: keyword,
        // Each is a document of its own behind the plan's, so no phrase crosses from one into the next.
        blocks: {
          type: 'nested',
          dynamic: 'strict',
          properties: {
            anchor: kept,
            heading: { type: 'boolean' },
            path: kept,
            text: {
              ...text,
              fields: { single: { type: 'text', analyzer: 'singles', index_options: 'freqs' } },
            },
          },
        },
      },
    },
  } as const;
}

/** A rule of the character filter. All of it is escaped: the filter trims what it reads, and the blank is one of the keys. */
function toRule({ char, folded }: Fold): string {
  return `${escape(char)} => ${escape(folded)}`;
}

function escape(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    return `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }).join('');
}
