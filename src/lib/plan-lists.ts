/** The pages that list plans: all of them, and those of one facet value, in leaves of bounded length. */
import type { Plan, TopicEntry } from './corpus.ts';
import { facets } from './facets.ts';
import { leafPath, toLeaves } from './leaves.ts';
import { topicUrl } from './urls.ts';

/** Plans on one page. */
export const leafSize = 200;
/** Plans on the page of a topic; of a topic with more all stand in a list of their own. */
export const mostOnTopicPage = 60;

export interface PlanList {
  /** Below `/plans/`: empty, `page/2/`, `org/yiyuan/`, `org/yiyuan/page/2/`. */
  readonly path: string;
  /** The facet value or topic listed, with its own page if it has one; absent for all plans. */
  readonly facet?: {
    readonly key: string;
    readonly name: string;
    readonly label: string;
    readonly url?: string;
  };
  readonly plans: readonly Plan[];
  /** Plans on all leaves. */
  readonly total: number;
  /** 1-based. */
  readonly leaf: number;
  readonly leaves: number;
  /** Path without the leaf. */
  readonly root: string;
}

/** Every list page of a corpus. Within a list, plans of one organisation stand together, the largest group first. */
export function planLists(plans: readonly Plan[], size = leafSize): PlanList[] {
  const lists = facets(plans).flatMap(({ key, name, values }) =>
    values.flatMap(({ label, path, plans: own }) =>
      leaves(byOrganisation(own), path, size, { key, name, label }),
    ),
  );
  return [...leaves(byOrganisation(plans), '', size), ...lists];
}

/** The list pages of those topics whose own page shows only some of their plans. */
export function topicLists(
  topics: readonly Pick<TopicEntry, 'id' | 'name' | 'plans'>[],
  size = leafSize,
): PlanList[] {
  return topics
    .filter(({ plans }) => plans.length > mostOnTopicPage)
    .flatMap(({ id, name, plans }) =>
      leaves(byOrganisation(plans), topicListPath(id), size, {
        key: 'topic',
        name: '主题',
        label: name,
        url: topicUrl(id),
      }),
    );
}

/** Below `/plans/`: where the plans on a topic begin, if it has a list. */
export function topicListPath(topic: string): string {
  return `topic/${topic}/`;
}

function leaves(plans: readonly Plan[], root: string, size: number, facet?: PlanList['facet']): PlanList[] {
  return toLeaves(plans, size).map(({ items, leaf, leaves: count }) => ({
    path: leafPath(root, leaf),
    facet,
    plans: items,
    total: plans.length,
    leaf,
    leaves: count,
    root,
  }));
}

function byOrganisation(plans: readonly Plan[]): Plan[] {
  return organisationGroups(plans).flatMap((group) => group.plans);
}

/** What a list of one facet value is called: `医院的计划`, `文种：方案`, `2009 年的计划`. */
export function listTitle({ key, name, label }: NonNullable<PlanList['facet']>): string {
  if (key === 'org') return `${label}的计划`;
  if (key === 'year') return /^\d+$/.test(label) ? `${label} 年的计划` : `${label}的计划`;
  return `${name}：${label}`;
}

export interface OrganisationGroup {
  /** Empty where the plans name no organisation; that group is last. */
  readonly orgType: string;
  readonly plans: readonly Plan[];
}

/** Plans by kind of organisation, the largest group first. */
export function organisationGroups(plans: readonly Plan[]): OrganisationGroup[] {
  const groups = [...Map.groupBy(plans, (plan) => plan.orgType ?? '')].map(([orgType, own]) => ({
    orgType,
    plans: own,
  }));
  return groups.sort(
    (a, b) => Number(a.orgType === '') - Number(b.orgType === '') || b.plans.length - a.plans.length,
  );
}
