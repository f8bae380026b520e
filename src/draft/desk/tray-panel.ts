/** What was collected on other pages, to be put into the draft. It stays here until it is taken away. */
import { makeElement } from '../../search/make-element.ts';
import { planUrl } from '../../lib/urls.ts';
import { textOf } from '../block-text.ts';
import { changeTray } from '../collect/tray.ts';
import { blocksOf, insertBlocks } from '../change-draft.ts';
import { titleId } from '../check/finding.ts';
import type { Draft, Snippet } from '../draft.ts';
import { readSnippets, watchStore } from '../store.ts';
import { actButton } from './act-button.ts';
import { countOf } from './desk.ts';
import type { Desk, Panel } from './desk.ts';
import { keepFocus } from './keep-focus.ts';

const kinds: Readonly<Record<Snippet['kind'], string>> = {
  sentence: '句',
  section: '节',
  outline: '提纲',
  indicator: '指标',
};
/** Characters of a snippet that are shown. */
const shown = 60;

export function trayPanel(root: HTMLElement, desk: Desk): Panel {
  const list = makeElement('ul');
  const acts = makeElement('p', { class: 'acts' });
  const count = countOf(root);
  root.append(list, acts);
  let snippets: readonly Snippet[] = [];
  /** Taken away last, to be put back. */
  let gone: readonly Snippet[] = [];
  const draw = () => {
    const draft = desk.editor.draft();
    if (count) count.textContent = `${snippets.length}`;
    const used = snippets.filter((snippet) => isUsed(draft, snippet));
    keepFocus(root, () => {
      list.replaceChildren(...snippets.map((snippet) => row(snippet, used.includes(snippet), desk, drop)));
      acts.replaceChildren(
        ...[
          snippets.length === 0 && '在计划、短语、指标等页上点“收入初稿”，收来的句子会列在这里。',
          used.length < snippets.length && actButton('全部用上', () => useAll(used)),
          used.length > 0 && actButton('清掉用过的', () => drop(used)),
          gone.length > 0 && actButton(`放回刚拿掉的 ${gone.length} 条`, () => change(gone, [])),
        ].filter((it) => it !== false),
      );
    });
  };
  const load = async () => {
    try {
      snippets = await readSnippets();
      draw();
    } catch {
      acts.replaceChildren('这个浏览器不让网页存东西，收来的句子看不到。');
    }
  };
  const change = async (kept: readonly Snippet[], dropped: readonly Snippet[]) => {
    try {
      await changeTray(
        kept,
        dropped.map(({ id }) => id),
      );
    } catch {
      desk.say('没有改成：浏览器不让本站存东西，或已存满');
      return;
    }
    gone = dropped;
    await load();
    desk.say(dropped.length > 0 ? `拿掉了 ${dropped.length} 条，可以放回` : `放回了 ${kept.length} 条`);
  };
  const drop = (dropped: readonly Snippet[]) => void change([], dropped);
  const useAll = (used: readonly Snippet[]) => {
    const fresh = snippets.filter((snippet) => !used.includes(snippet));
    desk.editor.change((draft) =>
      insertBlocks(
        draft,
        fresh.flatMap((snippet) => blocksOf(snippet)),
        draft.blocks.at(-1)?.id,
      ),
    );
    desk.say(`${fresh.length} 条放到了文末`);
  };
  watchStore(({ of }) => of === 'snippets' && void load());
  addEventListener('pageshow', ({ persisted }) => persisted && void load());
  void load();
  return { show: draw };
}

function row(
  snippet: Snippet,
  used: boolean,
  desk: Desk,
  drop: (gone: readonly Snippet[]) => void,
): HTMLElement {
  const { kind, blocks } = snippet;
  const text = blocks.map(({ runs }) => textOf(runs)).join(' ');
  const origin = blocks.find((block) => block.origin)?.origin;
  return makeElement(
    'li',
    { class: used ? 'used' : undefined },
    makeElement('span', { class: 'words' }, text.length > shown ? `${text.slice(0, shown)}…` : text),
    makeElement(
      'span',
      { class: 'do' },
      makeElement('span', { class: 'note' }, kinds[kind]),
      origin && makeElement('a', { href: planUrl(origin.plan, origin.anchor) }, origin.title),
      actButton(used ? '再用一次' : '用上', () => use(snippet, desk), `use ${snippet.id}`),
      actButton('拿掉', () => drop([snippet])),
    ),
  );
}

/** Behind the block the caret is in. The caret goes to its end, so that what is used next comes behind it. */
function use(snippet: Snippet, desk: Desk): void {
  const current = desk.editor.current();
  const blocks = blocksOf(snippet);
  desk.editor.change((draft) => insertBlocks(draft, blocks, current === titleId ? undefined : current));
  const last = blocks.at(-1);
  if (last) desk.editor.goTo(last.id, textOf(last.runs, desk.editor.draft().fills).length);
  desk.say('放进了初稿');
}

/** The draft has a block from the same place, or with the same words. */
function isUsed({ blocks }: Draft, snippet: Snippet): boolean {
  const [first] = snippet.blocks as readonly (Snippet['blocks'][number] | undefined)[];
  if (!first) return false;
  return blocks.some(({ origin, depth, runs }) =>
    first.origin
      ? origin?.plan === first.origin.plan && origin.anchor === first.origin.anchor
      : depth === first.depth && textOf(runs) === textOf(first.runs),
  );
}
