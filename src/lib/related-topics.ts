/** Which topics plans write about together. */

interface TopicPlans {
  readonly id: string;
  readonly plans: readonly { readonly id: string }[];
}

/** Topics that share most of their plans with this one (by Jaccard's measure), nearest first. */
export function relatedTopics<T extends TopicPlans>(topic: T, all: readonly T[], limit = 5): T[] {
  const own = new Set(topic.plans.map((plan) => plan.id));
  const near = all.flatMap((other) => {
    if (other.id === topic.id) return [];
    const shared = other.plans.filter((plan) => own.has(plan.id)).length;
    return shared === 0 ? [] : [{ other, share: shared / (own.size + other.plans.length - shared) }];
  });
  return near
    .sort((a, b) => b.share - a.share)
    .slice(0, limit)
    .map(({ other }) => other);
}
