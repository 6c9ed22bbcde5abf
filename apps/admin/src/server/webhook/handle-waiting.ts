import type { EventHandler } from "./event-handler";

/** "Waiting for this message": nothing to show yet. The real one follows by itself, or the comparison finds it. */
export const handleWaiting: EventHandler = (door, heard) => door.passOver(heard);
