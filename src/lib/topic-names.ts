/** What topics are called. */

interface NamedTopic {
  readonly id: string;
  readonly name: string;
}

const known = new WeakMap<readonly NamedTopic[], ReadonlyMap<string, string>>();

/** Names of topics by id: one map for a list of topics, for what is read off plans with it is kept by it. */
export function topicNames(topics: readonly NamedTopic[]): ReadonlyMap<string, string> {
  const names = known.get(topics) ?? new Map(topics.map(({ id, name }) => [id, name]));
  known.set(topics, names);
  return names;
}
