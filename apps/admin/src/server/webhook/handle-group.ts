import type { EventHandler } from "./event-handler";

/** What happens to a group. Its name is of use, who comes and goes is not. */
export const handleGroup: EventHandler = (door, heard) => door.store(heard);
