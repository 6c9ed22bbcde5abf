import { createMessagePastRepository } from "@kaunter/db";
import type { MessagePast } from "@kaunter/domain";
import type { CurrentStaff } from "@/server/auth/current-staff";

/** The times of one message and what it said before; the database decides what of it this person may read. @throws AppError `not_found` */
export function readMessagePast(staff: CurrentStaff, messageId: string): Promise<MessagePast> {
  return createMessagePastRepository(staff.client).find(messageId);
}
