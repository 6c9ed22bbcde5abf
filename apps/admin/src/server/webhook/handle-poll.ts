import type { EventHandler } from "./event-handler";

/** A vote in a poll, or one that could not be decrypted. */
export const handlePoll: EventHandler = (door, heard) => door.store(heard);
