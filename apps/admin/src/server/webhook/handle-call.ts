import type { EventHandler } from "./event-handler";

/** A call that rings, is taken or refused: one line of the thread, however many reports it takes. */
export const handleCall: EventHandler = (door, heard) => door.store(heard);
