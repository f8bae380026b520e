/** What styles say of a paragraph that its text needs: numbering, hidden text, tables of contents. */
import { readXml } from './read-xml.ts';

interface Style {
  name?: string;
  basedOn?: string;
  numId?: string;
  level?: number;
  hidden?: boolean;
}

/** A style with what it takes over from those it is based on. */
export interface ResolvedStyle {
  /** As Word names it in English, lower case: `heading 1`, `toc 2`. */
  readonly name: string;
  /** Its list; '0' takes a list away. */
  readonly numId?: string;
  readonly level?: number;
  readonly hidden: boolean;
}

/** The styles of a document; an unknown id is a style that says nothing. */
export interface Styles {
  /** A style by its id; a paragraph without one has the default style. */
  readonly paragraph: (id: string | undefined) => ResolvedStyle;
  readonly character: (id: string) => ResolvedStyle;
}

/** Longer chains are loops. */
const longestChain = 32;

/** Reads `styles.xml`; a document without it has no styles. */
export function readStyles(part: string, bytes: Uint8Array | undefined): Styles {
  const styles = new Map<string, Style>();
  let standard: string | undefined;
  if (bytes) {
    const path: string[] = [];
    let style: Style | undefined;
    readXml(part, bytes, {
      open: (name, attribute) => {
        path.push(name);
        if (name === 'w:style') {
          const id = attribute('styleId') ?? '';
          style = {};
          styles.set(id, style);
          if (attribute('type') === 'paragraph' && isOn(attribute('default') ?? '0')) standard = id;
        } else if (style) readProperty(style, path, attribute('val'));
      },
      close: (name) => {
        path.pop();
        if (name === 'w:style') style = undefined;
      },
    });
  }
  const known = new Map<string, ResolvedStyle>();
  const resolve = (id: string) => {
    let found = known.get(id);
    if (!found) known.set(id, (found = resolveStyle(styles, id)));
    return found;
  };
  return { paragraph: (id) => resolve(id ?? standard ?? ''), character: resolve };
}

/** Whether a switch such as `<w:vanish w:val="0"/>` is on; without a value it is. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !['0', 'false', 'off'].includes(value);

function readProperty(style: Style, path: readonly string[], value: string | undefined) {
  const [parent, name] = path.slice(-2);
  if (parent === 'w:style' && name === 'w:name') style.name = value;
  if (parent === 'w:style' && name === 'w:basedOn') style.basedOn = value;
  if (parent === 'w:numPr' && name === 'w:numId') style.numId = value;
  if (parent === 'w:numPr' && name === 'w:ilvl') style.level = Number(value);
  if (parent === 'w:rPr' && name === 'w:vanish') style.hidden = isOn(value);
}

function resolveStyle(styles: ReadonlyMap<string, Style>, id: string): ResolvedStyle {
  const chain: Style[] = [];
  for (let at: string | undefined = id; at !== undefined && chain.length < longestChain;) {
    const style = styles.get(at);
    if (!style) break;
    chain.push(style);
    at = style.basedOn;
  }
  const first = <Key extends keyof Style>(key: Key) => chain.find((style) => style[key] !== undefined)?.[key];
  return {
    name: (chain[0]?.name ?? '').toLowerCase(),
    numId: first('numId'),
    level: first('level'),
    hidden: first('hidden') ?? false,
  };
}
