import type { EventHandler } from "./event-handler";

/** Labels exist on WhatsApp Business only; the desk has tags of its own. */
export const handleLabel: EventHandler = (door, heard) => door.passOver(heard);
