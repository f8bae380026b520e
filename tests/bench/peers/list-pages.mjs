/** The pages that list plans, for engines whose templates are JavaScript: what Hugo makes of sections and taxonomies. */

/** Plans on one page. */
const leafSize = 200;

/**
 * Pages of all plans, by organisation, topic and year: where each stands, its title, its plans and its neighbours.
 * A plan is `{id, title, orgType, topics, years}`.
 */
export function listPages(plans) {
  return [
    ...leaves('plans', '计划', plans),
    ...groups('orgType', plans, ({ orgType }) => (orgType ? [orgType] : [])),
    ...groups('topics', plans, ({ topics }) => topics),
    ...groups('years', plans, ({ years = [] }) => years),
  ];
}

function groups(root, plans, valuesOf) {
  const own = new Map();
  for (const plan of plans) {
    for (const value of valuesOf(plan)) {
      if (!own.has(value)) own.set(value, []);
      own.get(value).push(plan);
    }
  }
  return [...own].flatMap(([value, listed]) => leaves(`${root}/${value}`, String(value), listed));
}

function leaves(root, title, plans) {
  const count = Math.ceil(plans.length / leafSize);
  const pathOf = (leaf) => (leaf === 1 ? root : `${root}/page/${leaf}`);
  return Array.from({ length: count }, (_, at) => ({
    path: pathOf(at + 1),
    title,
    plans: plans.slice(at * leafSize, (at + 1) * leafSize),
    leaf: at + 1,
    leaves: count,
    previous: at > 0 ? `/${pathOf(at)}/` : undefined,
    next: at + 1 < count ? `/${pathOf(at + 2)}/` : undefined,
  }));
}
