import type { EventHandler } from "./event-handler";

/** A reaction, or one taken back. */
export const handleReaction: EventHandler = (door, heard) => door.store(heard);
