/** A function that keeps the last results it gave, at most `most`, and forgets the one asked for longest ago. */
export function remember<Key, Result>(make: (key: Key) => Result, most: number): (key: Key) => Result {
  const known = new Map<Key, Result>();
  return (key) => {
    const has = known.has(key);
    const result = has ? (known.get(key) as Result) : make(key);
    // A map is in the order in which its keys were set.
    if (has) known.delete(key);
    else if (known.size >= most) for (const oldest of known.keys().take(1)) known.delete(oldest);
    known.set(key, result);
    return result;
  };
}
