import { type SessionInfo, sessionInfoSchema } from "@kaunter/domain";
import { renameKeys } from "./rename-keys.ts";

/** A session as the feed answers it. @throws ZodError when it is not one */
export function toSession(json: unknown): SessionInfo {
  return sessionInfoSchema.parse(renameKeys(json));
}
