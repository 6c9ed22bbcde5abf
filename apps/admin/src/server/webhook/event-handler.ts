import type { GatewayEvent } from "@kaunter/domain";

/** One event of the gateway, by name and in the desk's words. */
export interface HeardEvent {
  readonly session: string;
  readonly name: string;
  readonly events: readonly GatewayEvent[];
}

/** What a handler may do with an event. */
export interface EventDoor {
  /** Resolves when it is committed. @throws AppError `database_unavailable` when it could not be written */
  store(heard: HeardEvent): Promise<void>;
  /** Tells the open screens of this process; nothing is kept. */
  announcePresence(heard: HeardEvent): Promise<void>;
  /** The session may stand differently now. */
  sessionMoved(session: string): void;
  /** Known, and of no use to the desk. */
  passOver(heard: HeardEvent): Promise<void>;
}

/** What becomes of one family of events, after `normalise` has put them into the desk's words. */
export type EventHandler = (door: EventDoor, heard: HeardEvent) => Promise<void>;
