/**
 * A place in the server's tail, written as a place in one person's feed: the same transaction and row, under the epoch
 * `like` has. A person's epoch also ends when what they may see changes, the tail's does not.
 */
export function cursorOfPerson(cursor: string, like: string): string {
  return like.slice(0, like.indexOf(".")) + cursor.slice(cursor.indexOf("."));
}
