import { z } from "zod";
import { numberOrNull, textOrNull, truth } from "./scalars.ts";

/** An empty quote is `{}`. Its shape beyond `id` and `body` is not documented. */
const quotedSchema = z
  .looseObject({ id: textOrNull, body: textOrNull })
  .nullish()
  .catch(null)
  .transform((quoted) => (quoted?.id ? { id: quoted.id, body: quoted.body } : null));

/** A message, as far as it is told. */
export const dataSchema = z.looseObject({
  id: textOrNull,
  sid: textOrNull,
  from: textOrNull,
  to: textOrNull,
  author: textOrNull,
  pushname: textOrNull,
  ack: z.union([z.string(), z.number()]).nullish().catch(null),
  type: textOrNull,
  body: textOrNull,
  media: textOrNull,
  fromMe: truth,
  isForwarded: truth,
  quotedMsg: quotedSchema,
  time: numberOrNull,
});

/**
 * What the webhook posts. Sure are `event_type`, `instanceId` (without the prefix of the path) and a handful of `data`;
 * everything else came and went over the years and is optional. Empty values are `""`, not null.
 */
export const ultraMsgEnvelopeSchema = z
  .looseObject({
    event_type: z.string().min(1),
    instanceId: z.union([z.string(), z.number()]).transform(String),
    id: z.union([z.string(), z.number()]).nullish().catch(null),
    referenceId: textOrNull,
    data: dataSchema,
  })
  .transform(({ event_type: event, instanceId, referenceId, data }) => ({ event, instanceId, referenceId, data }));

export type UltraMsgEnvelope = z.output<typeof ultraMsgEnvelopeSchema>;
export type UltraMsgData = UltraMsgEnvelope["data"];
