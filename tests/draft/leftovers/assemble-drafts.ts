/**
 * Drafts as planners put them together, with planted leftovers whose truth is known. Sentences come from the corpus
 * (`sentences.json`, their own leftovers labelled by hand); in some of them generic words are replaced by names, years,
 * numbers and terms of elsewhere. The same seed gives the same drafts.
 */
import { seededRandom } from '../../../scripts/seeded-random.ts';
import { newBlock, newDraft } from '../../../src/draft/change-draft.ts';
import type { Draft, Run } from '../../../src/draft/draft.ts';
import type { LeftoverKind } from '../../../src/draft/check/leftovers/leftover-rule.ts';
import { plantsOf } from './plants.ts';
import type { Half, LabelledSentence, NamesToPlant, Site } from './plants.ts';

/** A stretch of a block that is known to be a leftover, or known to be the unit's own. */
export interface Truth {
  readonly block: string;
  readonly kind: LeftoverKind | 'own';
  readonly start: number;
  readonly text: string;
  /** `corpus` where it stood in the sentence; otherwise how it was made. */
  readonly by: string;
}

export interface AssembledDraft {
  readonly half: Half;
  readonly draft: Draft;
  readonly truths: readonly Truth[];
}

export const draftCount = 40;
const sentencesInDraft = 45;
const plantsOfKind = 2;
/** Own names set into each draft, in sentences that hold nothing planted. */
const ownInDraft = 6;

const units = [
  ['太和县', '太和县人民医院'],
  ['临洮县', '临洮县中医院'],
  ['常熟市', '常熟市妇幼保健院'],
  ['南部县', '南部县疾病预防控制中心'],
  ['沅陵县', '凉水井镇中心卫生院'],
  ['即墨区', '即墨区北安街道社区卫生服务中心'],
  ['泰来县', '泰来县卫生健康局'],
  ['龙里县', '龙里县第二小学'],
] as const;

/** The drafts, every other one of the half that rules were not tuned on. */
export function assembleDrafts(
  sentences: readonly LabelledSentence[],
  names: Readonly<Record<Half, NamesToPlant>>,
  regions: readonly string[],
  seed: number,
): AssembledDraft[] {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)];
  return Array.from({ length: draftCount }, (_, at) => {
    const half: Half = at % 2 === 0 ? 'tune' : 'test';
    const [region, unit] = units[at % units.length];
    const year = 2026 + (at % 3);
    const sites = plantsOf(names[half], regions, half);
    const pool = shuffled(
      sentences.filter((it) => it.half === half),
      random,
    );
    const taken = pool.slice(0, sentencesInDraft);
    const plants = new Map<LabelledSentence, Site>();
    for (const kind of Object.keys(sites) as LeftoverKind[]) {
      const hosts = shuffled(
        pool.filter((it) => sites[kind].some((site) => site.match.test(it.text))),
        random,
      );
      for (const host of hosts.filter((it) => !plants.has(it)).slice(0, plantsOfKind)) {
        plants.set(host, pick(sites[kind].filter((site) => site.match.test(host.text))));
        if (!taken.includes(host)) taken.push(host);
      }
    }
    const own = shuffled(
      taken.filter((it) => !plants.has(it) && ownSite.test(it.text)),
      random,
    ).slice(0, ownInDraft);
    const truths: Truth[] = [];
    const blocks = taken.map((sentence) => {
      const site = plants.get(sentence);
      const made = own.includes(sentence)
        ? plant(sentence, ownSite, pick([unit, region, `${region}各单位`]), 'own', 'own')
        : site
          ? plant(sentence, site.match, site.make(pick), site.kind, site.id)
          : { text: sentence.text, truths: labelled(sentence) };
      const block = newBlock(0, ...runsOf(made.text, made.text === sentence.text ? sentence.blanks : []));
      truths.push(...made.truths.map((truth) => ({ ...truth, block: block.id })));
      return {
        ...block,
        origin: { plan: sentence.plan, title: '别家的计划', anchor: sentence.anchor, words: made.text },
      };
    });
    const draft = newDraft('', '2027-01-01T00:00:00Z', blocks);
    const title: Run[] = [
      { gap: 'unit', key: 'unit', was: '××' },
      { gap: 'year', key: 'year', was: '20××' },
      '年工作计划',
    ];
    return {
      half,
      draft: { ...draft, title, fills: { unit, region, year: String(year), person: '秦文远' } },
      truths,
    };
  });
}

const ownSite = /我院|我中心|我所|全市|我市|全县|我县/u;

type Made = { readonly text: string; readonly truths: readonly Omit<Truth, 'block'>[] };

function labelled({ leftovers = [] }: LabelledSentence): Omit<Truth, 'block'>[] {
  return leftovers.map(({ kind, start, text }) => ({ kind, start, text, by: 'corpus' }));
}

/** The first words of the sentence that match, replaced; what was labelled behind them moves. */
function plant(
  sentence: LabelledSentence,
  match: RegExp,
  made: string,
  kind: Truth['kind'],
  by: string,
): Made {
  const found = match.exec(sentence.text);
  if (!found) return { text: sentence.text, truths: labelled(sentence) };
  // `…{…}…`: what stands in braces is the leftover, the rest goes along with it.
  const [lead, name = '', tail = ''] = made.includes('{') ? made.split(/[{}]/u) : ['', made, ''];
  const [from, until] = [found.index, found.index + found[0].length];
  const text = sentence.text.slice(0, from) + lead + name + tail + sentence.text.slice(until);
  const shift = lead.length + name.length + tail.length - found[0].length;
  const others = labelled(sentence)
    .filter(({ start, text: { length } }) => start + length <= from || start >= until)
    .map((it) => ({ ...it, start: it.start >= until ? it.start + shift : it.start }));
  return { text, truths: [...others, { kind, start: from + lead.length, text: name, by }] };
}

function runsOf(text: string, blanks: LabelledSentence['blanks'] = []): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const [i, [start, end]] of blanks.entries()) {
    runs.push(text.slice(at, start), {
      gap: 'other',
      key: `blank-${i}-${start}`,
      was: text.slice(start, end),
    });
    at = end;
  }
  return [...runs, text.slice(at)];
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}
