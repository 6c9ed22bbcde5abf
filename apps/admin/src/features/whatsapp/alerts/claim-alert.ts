/** A tab that does not show the chat waits so long for one that does, ms. */
const WAIT_MS = 250;
/** So long nobody else may speak of the same message, ms. */
const HOLD_MS = 3_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Is this tab the one to tell of it? One tab of a browser speaks, and none when one has the chat in front: that tab takes the
 * claim without a word. Without Web Locks every tab is on its own.
 */
export async function claimAlert(name: string, inFront: boolean): Promise<boolean> {
  if (!("locks" in navigator)) return !inFront;
  if (!inFront) await pause(WAIT_MS);
  return new Promise((resolve) => {
    void navigator.locks.request(`kaunter/alert/${name}`, { ifAvailable: true }, async (lock) => {
      resolve(lock !== null && !inFront);
      if (lock !== null) await pause(HOLD_MS);
    });
  });
}
