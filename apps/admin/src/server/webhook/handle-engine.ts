import type { EventHandler } from "./event-handler";

/** The engine's inner life, and answers to calendar events: nothing the desk shows. */
export const handleEngine: EventHandler = (door, heard) => door.passOver(heard);
