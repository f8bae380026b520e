/** Topics under the headings of the index. */

interface GroupedTopic {
  readonly group: string;
  readonly plans: readonly unknown[];
}

export interface TopicGroup<T> {
  readonly name: string;
  readonly topics: readonly T[];
}

/** Groups, the one with most topics first; topics within a group by how many plans are on them. */
export function topicGroups<T extends GroupedTopic>(topics: readonly T[]): TopicGroup<T>[] {
  const groups = [...Map.groupBy(topics, (topic) => topic.group)].map(([name, own]) => ({
    name,
    topics: own.sort((a, b) => b.plans.length - a.plans.length),
  }));
  return groups.sort((a, b) => b.topics.length - a.topics.length);
}
