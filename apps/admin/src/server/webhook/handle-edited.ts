import type { EventHandler } from "./event-handler";

/** A message rewritten by its author. What it said before is kept. */
export const handleEdited: EventHandler = (door, heard) => door.store(heard);
