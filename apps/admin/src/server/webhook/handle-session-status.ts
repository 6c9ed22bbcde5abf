import type { EventHandler } from "./event-handler";

/** How the session stands: stored, and whoever keeps it compared hears of it. The step to WORKING starts a sync. */
export const handleSessionStatus: EventHandler = async (door, heard) => {
  await door.store(heard);
  door.sessionMoved(heard.session);
};
