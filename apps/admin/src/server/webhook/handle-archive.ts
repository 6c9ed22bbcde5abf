import type { EventHandler } from "./event-handler";

/** A chat archived, or taken out again, on the phone. */
export const handleArchive: EventHandler = (door, heard) => door.store(heard);
