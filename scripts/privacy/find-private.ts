/** Finds what is private in a text, unless a curator said that it is public. */
import type { Stretch } from '../stretch.ts';
import { plainView } from './plain-view.ts';
import type { PlainView } from './plain-view.ts';
import type { PrivateStretch } from './private-rule.ts';
import { privateRules } from './private-rules.ts';
import { findNames, personalName } from './rules/personal-name.ts';

/** The private values of a text, ascending and apart. `reveal`: strings that stay readable; with `tags` markup is seen through. */
export function findPrivate(
  text: string,
  reveal: readonly string[] = [],
  options: { readonly tags?: boolean } = {},
): PrivateStretch[] {
  const view = plainView(text, options);
  const contacts = findContacts(view.text).filter((it) => !joinsRows(text, view, it));
  const named = findNames(view.text, contacts);
  const withName = new Set(named.map(({ contact }) => contact));
  const found = keepApart([
    ...contacts.filter(({ rule }, i) => withName.has(i) || !needsName.has(rule)),
    ...named.map(({ name }) => ({ ...name, rule: personalName.id })),
  ]);
  const revealed = findRevealed(view.text, reveal);
  return found
    .filter(({ start, end }) => !revealed.some((open) => open.start <= start && open.end >= end))
    .map((stretch) => inOriginal(view, stretch));
}

const announced = /(?:电话|手机|联系|号码|微信|身份证|账号|卡号|QQ)[^。；\n]{0,12}$/u;
const longestAnnouncement = 20;

/** Two rows of a table read as one number: a number over two lines is private where something says what it is. */
function joinsRows(text: string, view: PlainView, { start, end }: Stretch): boolean {
  const written = text.slice(view.startOf(start), view.endOf(end - 1));
  if (!written.includes('\n') || written.includes('@')) return false;
  return !announced.test(view.text.slice(Math.max(0, start - longestAnnouncement), start));
}

const needsName = new Set(privateRules.filter(({ withName }) => withName).map(({ id }) => id));

/** Everything that may lead to a person, whether or not one is named. */
function findContacts(view: string): PrivateStretch[] {
  return keepApart(privateRules.flatMap((rule) => rule.find(view).map((it) => ({ ...it, rule: rule.id }))));
}

/** In order of place; of two that overlap the earlier in the list stays. */
function keepApart(stretches: readonly PrivateStretch[]): PrivateStretch[] {
  const rank = new Map(stretches.map((stretch, i) => [stretch, i]));
  const kept: PrivateStretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start || rank.get(a)! - rank.get(b)!)) {
    const last = kept.at(-1);
    if (!last || last.end <= stretch.start) kept.push(stretch);
    else if (rank.get(stretch)! < rank.get(last)!) kept[kept.length - 1] = stretch;
  }
  return kept;
}

const separators = /[ \-–—()]/gu;

/** Where strings of the allow-list stand: a number in whatever groups it is written. */
function findRevealed(view: string, reveal: readonly string[]): Stretch[] {
  if (reveal.length === 0) return [];
  const places: number[] = [];
  let bare = '';
  for (let i = 0; i < view.length; i++) {
    if (/[ \-–—()]/u.test(view[i])) continue;
    places.push(i);
    bare += view[i];
  }
  return reveal.flatMap((entry) => {
    const wanted = plainView(entry).text.replace(separators, '');
    const stretches: Stretch[] = [];
    if (wanted === '') return stretches;
    for (let at = bare.indexOf(wanted); at >= 0; at = bare.indexOf(wanted, at + wanted.length)) {
      const start = places[at];
      // A sign before a number belongs to it: +86, (0571).
      const opened = /[+(]$/u.exec(view.slice(0, start))?.[0].length ?? 0;
      stretches.push({ start: start - opened, end: places[at + wanted.length - 1] + 1 });
    }
    return stretches;
  });
}

/** Whether a string of the allow-list stands in a text, markup or not. */
export function isRevealed(text: string, entry: string): boolean {
  return [false, true].some((tags) => findRevealed(plainView(text, { tags }).text, [entry]).length > 0);
}

function inOriginal(view: PlainView, { start, end, rule }: PrivateStretch): PrivateStretch {
  return { start: view.startOf(start), end: view.endOf(end - 1), rule };
}
