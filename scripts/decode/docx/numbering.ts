/** The lists that a document defines: what stands before an item of each level. */
import { readXml } from './read-xml.ts';
import type { Attribute } from './read-xml.ts';
import type { Styles } from './styles.ts';

/** One level of a list. */
export interface Level {
  readonly start: number;
  /** Name of the number format: `decimal`, `chineseCounting`. */
  readonly format: string;
  /** The label with `%1` to `%9` for the numbers of the levels. */
  readonly text: string;
  /** All numbers of the label are in plain figures, whatever their own format. */
  readonly legal: boolean;
  /** The level starts again behind an item of this level (0 to 8) or one above it; -1: never; undefined: any above. */
  readonly restart?: number;
  /** What parts label and text. */
  readonly gap: 'tab' | 'space' | 'nothing';
  /** Of the label: symbol fonts draw bullets. */
  readonly font?: string;
  /** The paragraph style whose paragraphs stand on this level. */
  readonly style?: string;
}

/** A list as paragraphs refer to it (`w:num`). Lists of one `family` count together. */
export interface List {
  readonly family: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels at which this list counts anew where it is first met, and from what number. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** The list of a `w:numId`; undefined where nobody defined it. */
export type FindList = (numId: string) => List | undefined;

/** Word has nine levels; what a file says of others is passed over. */
export const levelCount = 9;

interface Family {
  readonly levels: Map<number, Partial<Level>>;
  styleLink?: string;
}

interface Instance {
  family: string;
  readonly levels: Map<number, Partial<Level>>;
  readonly restarts: Map<number, number>;
}

/** Reads `numbering.xml`. */
export function readNumbering(part: string, bytes: Uint8Array | undefined, styles: Styles): FindList {
  const families = new Map<string, Family>();
  const instances = new Map<string, Instance>();
  if (bytes) readDefinitions(part, bytes, families, instances);
  const known = new Map<string, List | undefined>();
  return (numId) => {
    if (!known.has(numId)) known.set(numId, resolveList(numId, families, instances, styles));
    return known.get(numId);
  };
}

function readDefinitions(
  part: string,
  bytes: Uint8Array,
  families: Map<string, Family>,
  instances: Map<string, Instance>,
) {
  let family: Family | undefined;
  let instance: Instance | undefined;
  let overridden = -1;
  let level: Partial<Level> | undefined;
  readXml(part, bytes, {
    open: (name, attribute) => {
      const index = Number(attribute('ilvl'));
      if (name === 'w:abstractNum') {
        family = { levels: new Map() };
        families.set(attribute('abstractNumId') ?? '', family);
      } else if (name === 'w:num') {
        instance = { family: '', levels: new Map(), restarts: new Map() };
        instances.set(attribute('numId') ?? '', instance);
      } else if (name === 'w:abstractNumId' && instance) instance.family = attribute('val') ?? '';
      else if (name === 'w:numStyleLink' && family) family.styleLink = attribute('val');
      else if (name === 'w:lvlOverride') overridden = index;
      else if (name === 'w:startOverride' && isLevel(overridden))
        instance?.restarts.set(overridden, readStart(attribute('val')));
      else if (name === 'w:lvl') {
        level = {};
        if (isLevel(index)) (instance ?? family)?.levels.set(index, level);
      } else if (level) readLevel(level, name, attribute);
    },
    close: (name) => {
      if (name === 'w:abstractNum') family = undefined;
      if (name === 'w:num') instance = undefined;
      if (name === 'w:lvlOverride') overridden = -1;
      if (name === 'w:lvl') level = undefined;
    },
  });
}

const isLevel = (index: number) => Number.isInteger(index) && index >= 0 && index < levelCount;

/** A start beyond what anybody counts to is taken for 1. */
function readStart(value: string | undefined): number {
  const start = Number(value);
  return Number.isInteger(start) && start >= 0 && start < 1_000_000 ? start : 1;
}

type Writable = { -readonly [Key in keyof Level]?: Level[Key] };

function readLevel(level: Writable, name: string, attribute: Attribute) {
  const value = attribute('val');
  if (name === 'w:start') level.start = readStart(value);
  else if (name === 'w:numFmt') level.format = value;
  else if (name === 'w:lvlText') level.text = value;
  else if (name === 'w:isLgl') level.legal = value !== '0' && value !== 'false';
  else if (name === 'w:lvlRestart') level.restart = Number(value) - 1;
  else if (name === 'w:suff') level.gap = value === 'nothing' || value === 'space' ? value : 'tab';
  else if (name === 'w:rFonts') level.font = attribute('ascii') ?? attribute('hAnsi');
  else if (name === 'w:pStyle') level.style = value;
}

function resolveList(
  numId: string,
  families: ReadonlyMap<string, Family>,
  instances: ReadonlyMap<string, Instance>,
  styles: Styles,
): List | undefined {
  const instance = instances.get(numId);
  if (!instance) return undefined;
  let name = instance.family;
  // A list style stands between: it names the list that holds the levels. A loop of them ends after a few steps.
  for (let steps = 0; steps < 4; steps++) {
    const link = families.get(name)?.styleLink;
    const linked = link === undefined ? undefined : instances.get(styles.paragraph(link).numId ?? '');
    if (!linked) break;
    name = linked.family;
  }
  const family = families.get(name);
  if (!family) return undefined;
  const levels = new Map<number, Level>();
  for (let i = 0; i < levelCount; i++) {
    const own = instance.levels.get(i);
    const level = own ?? family.levels.get(i);
    if (level) levels.set(i, { start: 1, format: 'decimal', text: '', legal: false, gap: 'tab', ...level });
  }
  return { family: name, levels, restarts: instance.restarts };
}
