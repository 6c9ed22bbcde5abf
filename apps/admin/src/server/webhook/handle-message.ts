import type { EventHandler } from "./event-handler";

/** A message, theirs or ours, from any device. `message` and `message.any` tell of the same one; the second changes nothing. */
export const handleMessage: EventHandler = (door, heard) => door.store(heard);
