/** Random pages with what a browser would show of each, line by line, told by whoever wrote them. */
import fc from 'fast-check';

interface Piece {
  readonly html: string;
  /** Lines shown; the first and the last run on into what stands beside them. */
  readonly lines: readonly string[];
}

const words = [
  '加强管理',
  '提高质量。',
  '一、目标',
  '95%',
  'A级',
  '落实责任，',
  '𠮷野',
  '（一）措施',
  '1<2',
  '甲&乙',
  '空 格',
  '—',
];
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const numeric = (text: string) => Array.from(text, (char) => `&#${char.codePointAt(0)};`).join('');

const shown: fc.Arbitrary<Piece> = fc
  .tuple(fc.constantFrom(...words), fc.boolean())
  .map(([word, coded]) => ({ html: coded ? numeric(word) : escape(word), lines: [word] }));
const unseen: fc.Arbitrary<Piece> = fc
  .constantFrom(
    '<!-- 注释 <p> -->',
    '<script>if (a<b) document.write("<p>写出</p>")</script>',
    '<style>p > a { color: red }</style>',
    '<span style="display:none">干扰</span>',
    '<b hidden>隐藏<i>字</i></b>',
    '<template><p>模板</p></template>',
    '<noscript>请打开脚本</noscript>',
    '<svg><text>图</text></svg>',
    '<textarea>输入</textarea>',
    '<img alt="图片" onerror="alert(1)">',
    '</>',
    '\u0000',
  )
  .map((html) => ({ html, lines: [''] }));
const feed: fc.Arbitrary<Piece> = fc.constant({ html: '<br>', lines: ['', ''] });

function join(pieces: readonly Piece[]): Piece {
  const lines = [''];
  for (const piece of pieces) {
    lines[lines.length - 1] += piece.lines[0];
    lines.push(...piece.lines.slice(1));
  }
  return { html: pieces.map(({ html }) => html).join(''), lines };
}

const inline = (tag: string) => (piece: Piece) => ({
  ...piece,
  html: `<${tag} class="x" onclick="y('<p>')">${piece.html}</${tag}>`,
});
const block = (tag: string) => (piece: Piece) => ({
  html: `<${tag}>${piece.html}</${tag}>`,
  lines: ['', ...piece.lines, ''],
});

const { inlines } = fc.letrec<{ inlines: Piece; node: Piece }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    shown,
    unseen,
    feed,
    tie('inlines').map(inline('b')),
    tie('inlines').map(inline('span')),
  ),
  inlines: fc.array(tie('node'), { maxLength: 4 }).map(join),
}));
const { flow } = fc.letrec<{ flow: Piece; part: Piece }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    inlines,
    inlines.map(block('p')),
    inlines.map(block('h3')),
    tie('flow').map(block('div')),
    tie('flow').map(block('blockquote')),
    tie('flow').map((piece) => block('ul')(block('li')(piece))),
  ),
  flow: fc.array(tie('part'), { maxLength: 4 }).map(join),
}));

/** A page without a template: everything that shows is the article's. */
export const randomPage: fc.Arbitrary<{ readonly html: string; readonly shown: readonly string[] }> =
  flow.map(({ html, lines }) => ({
    // Many control characters in a short file make it no text.
    html: `<!DOCTYPE html><html><head><!--${'x'.repeat(2_000)}--></head><body>${html}</body></html>`,
    shown: lines.map((line) => line.trim()).filter((line) => line !== ''),
  }));
