import type { EventHandler } from "./event-handler";

/** Ticks, of a person or of one reader in a group. One that overtakes its message waits for it in the database. */
export const handleAck: EventHandler = (door, heard) => door.store(heard);
