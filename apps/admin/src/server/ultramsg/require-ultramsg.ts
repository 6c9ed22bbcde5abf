import { AppError } from "@kaunter/domain";
import { runtime } from "@/server/runtime";
import type { UltraMsgChannel } from "./ultramsg-channel";

/** The second gateway. @throws AppError `not_found` where there is none: its routes then do not exist */
export function requireUltraMsg(): UltraMsgChannel {
  const { ultramsg } = runtime();
  if (ultramsg === null) throw new AppError("not_found", "There is no UltraMsg here.");
  return ultramsg;
}
