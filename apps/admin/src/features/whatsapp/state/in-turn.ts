/** What is under way, per thing that takes one call at a time. */
type Turns = Map<string, Promise<unknown>>;

const books = new WeakMap<object, Turns>();

/**
 * Runs work for `key` after whatever was asked for it before, so that two clicks reach the server in the order they were
 * made. `owner` (a desk's store) keeps the queues apart and takes them along when it goes.
 */
export function inTurn<T>(owner: object, key: string, work: () => Promise<T>): Promise<T> {
  const turns = books.get(owner) ?? new Map<string, Promise<unknown>>();
  books.set(owner, turns);
  const before = turns.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  turns.set(key, mine);
  const leave = () => void (turns.get(key) === mine && turns.delete(key));
  mine.then(leave, leave);
  return mine;
}
