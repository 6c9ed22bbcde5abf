import { dataSchema } from "./envelope.ts";
import { numberOrNull } from "./scalars.ts";

/** A message of `GET /chats/messages`: as a webhook tells it, but its time is called `timestamp` by most reports. */
export const historySchema = dataSchema
  .extend({ timestamp: numberOrNull })
  .transform(({ timestamp, ...row }) => ({ ...row, time: timestamp ?? row.time }));
