/** Lists of plans by one property: who wrote them, what kind of document, for which time. Each value has a page. */
import { pinyin } from 'pinyin-pro';
import { compareYears, yearBlank, yearMissing, yearValues } from '../plan/plan-labels.ts';
import type { Plan } from './corpus.ts';

export interface FacetValue {
  readonly label: string;
  /** Under `/plans/`: `org/weishengyuan/`. */
  readonly path: string;
  readonly plans: readonly Plan[];
}

export interface Facet {
  readonly key: string;
  readonly name: string;
  readonly values: readonly FacetValue[];
}

interface FacetRule {
  readonly key: string;
  readonly name: string;
  readonly read: (plan: Plan) => readonly string[];
  /** Years stand in order of time, all else by how many plans there are. */
  readonly byLabel?: boolean;
}

const rules: readonly FacetRule[] = [
  { key: 'org', name: '机构', read: ({ orgType }) => (orgType ? [orgType] : []) },
  { key: 'genre', name: '文种', read: ({ genre }) => (genre ? [genre] : []) },
  { key: 'period', name: '时段', read: ({ period }) => (period ? [period] : []) },
  {
    key: 'year',
    name: '年份',
    read: yearValues,
    byLabel: true,
  },
];

const known = new WeakMap<readonly Plan[], Facet[]>();

/** All facets of a set of plans; a facet that no plan has is left out. Kept as long as the set is: every list page asks. */
export function facets(plans: readonly Plan[]): Facet[] {
  const found =
    known.get(plans) ?? rules.map((rule) => facet(rule, plans)).filter(({ values }) => values.length > 0);
  known.set(plans, found);
  return found;
}

function facet({ key, name, read, byLabel = false }: FacetRule, plans: readonly Plan[]): Facet {
  const byValue = new Map<string, Plan[]>();
  for (const plan of plans) {
    for (const value of new Set(read(plan))) {
      const own = byValue.get(value);
      if (own) own.push(plan);
      else byValue.set(value, [plan]);
    }
  }
  const slugs = slugsFor([...byValue.keys()]);
  const values = [...byValue].map(([label, own]) => ({
    label,
    path: `${key}/${slugs.get(label)}/`,
    plans: own,
  }));
  values.sort((a, b) => (byLabel ? compareYears(a.label, b.label) : b.plans.length - a.plans.length));
  return { key, name, values };
}

/** One ASCII name a value; values that read the same get their code points behind the name. */
export function slugsFor(values: readonly string[]): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const value of [...values].sort()) {
    const plain = slug(value);
    const unique =
      plain === '' || taken.has(plain) ? [plain, codePoints(value)].filter(Boolean).join('-') : plain;
    taken.add(unique);
    slugs.set(value, unique);
  }
  return slugs;
}

/** `卫生院` is `weishengyuan`, `2023` is `2023`. */
function slug(value: string): string {
  if (value === yearBlank) return 'blank';
  if (value === yearMissing) return 'none';
  return pinyin(value, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function codePoints(value: string): string {
  return [...value].map((it) => it.codePointAt(0)?.toString(16)).join('-');
}
