import type { EventHandler } from "./event-handler";

/** A message deleted for everybody. What it said is kept. */
export const handleRevoked: EventHandler = (door, heard) => door.store(heard);
