/** So many events may wait to be written before the socket is left unread, and so few before it is read again. */
const TOO_MANY = 1_000;
const FEW = 200;

/**
 * Keeps the socket from filling our memory: what the database cannot take yet stays in the network's buffers, and then
 * with WAHA. Answers what to call whenever an event came or was written.
 */
export function createPaceKeeper(backlog: () => number, hold: (held: boolean) => void): () => void {
  let held = false;
  return () => {
    const wanted = held ? backlog() > FEW : backlog() > TOO_MANY;
    if (wanted === held) return;
    held = wanted;
    hold(held);
  };
}
