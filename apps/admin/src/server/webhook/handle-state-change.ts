import type { EventHandler } from "./event-handler";

/**
 * The engine's inner state, in words of its own. It says only that something moved: the session is asked in the words
 * all engines share.
 */
export const handleStateChange: EventHandler = (door, heard) => {
  door.sessionMoved(heard.session);
  return Promise.resolve();
};
