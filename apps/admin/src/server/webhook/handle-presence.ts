import type { EventHandler } from "./event-handler";

/** Somebody types or is online: for the open screens at this moment, never for the tables. */
export const handlePresence: EventHandler = (door, heard) => door.announcePresence(heard);
