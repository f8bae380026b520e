/** How well private values are found in lines written by hand. */
import type { PrivateStretch } from '../../scripts/privacy/private-rule.ts';

/** A line and the private values it holds, by rule. */
export interface PrivateLine {
  readonly text: string;
  readonly hides: Readonly<Record<string, readonly string[]>>;
}

export interface PrivacyScore {
  /** Values that should be found, and those of them that were, under their rule. */
  readonly values: number;
  readonly found: number;
  /** Stretches that were found, and those of them that are a value of the line under its rule. */
  readonly stretches: number;
  readonly right: number;
  /** `rule: value` of a line, missed or found without need. */
  readonly misses: readonly string[];
  readonly falseAlarms: readonly string[];
}

/** Compares what is found with what the lines say. */
export function measurePrivacy(
  lines: readonly PrivateLine[],
  find: (text: string) => readonly PrivateStretch[],
): PrivacyScore {
  const misses: string[] = [];
  const falseAlarms: string[] = [];
  let values = 0;
  let stretches = 0;
  for (const { text, hides } of lines) {
    const wanted = Object.entries(hides).flatMap(([rule, own]) => own.map((value) => `${rule}: ${value}`));
    const got = find(text).map(({ start, end, rule }) => `${rule}: ${text.slice(start, end)}`);
    values += wanted.length;
    stretches += got.length;
    misses.push(...wanted.filter((value) => !got.includes(value)).map((value) => `${value} | ${text}`));
    falseAlarms.push(...got.filter((value) => !wanted.includes(value)).map((value) => `${value} | ${text}`));
  }
  return {
    values,
    found: values - misses.length,
    stretches,
    right: stretches - falseAlarms.length,
    misses,
    falseAlarms,
  };
}
