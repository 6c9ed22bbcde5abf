import { z } from "zod";
import { idText, rawRecord, seconds, textOrNull } from "./scalars.ts";

export const ACK_NAMES = ["ERROR", "PENDING", "SERVER", "DEVICE", "READ", "PLAYED"] as const;
export type AckName = (typeof ACK_NAMES)[number];

const wireMediaSchema = z.looseObject({
  url: textOrNull,
  filename: textOrNull,
  mimetype: textOrNull,
});

const numeric = z.union([z.number(), z.string().transform(Number)]).pipe(z.number());
const wireLocationSchema = z.looseObject({
  live: z.boolean().nullish(),
  latitude: numeric,
  longitude: numeric,
  name: textOrNull,
  address: textOrNull,
});

/**
 * A message as history, `lastMessage` and events write it. Only `id` is relied on; `_data` is the engine's own record
 * and differs per engine. Source: WAHA facts §9.
 */
export const wireMessageSchema = z.looseObject({
  /** `{true|false}_{chat}_{id}[_{participant}]` */
  id: idText,
  timestamp: seconds,
  fromMe: z.boolean(),
  from: textOrNull,
  to: textOrNull,
  participant: textOrNull,
  body: textOrNull,
  hasMedia: z
    .boolean()
    .nullish()
    .catch(false)
    .transform((has) => has ?? false),
  media: wireMediaSchema
    .nullish()
    .catch(null)
    .transform((media) => media ?? null),
  ack: z
    .number()
    .nullish()
    .catch(null)
    .transform((ack) => ack ?? null),
  location: wireLocationSchema
    .nullish()
    .catch(null)
    .transform((location) => location ?? null),
  vCards: z
    .array(z.string())
    .nullish()
    .catch(null)
    .transform((cards) => cards ?? []),
  replyTo: z
    .looseObject({ id: idText })
    .nullish()
    .catch(null)
    .transform((reply) => reply ?? null),
  _data: rawRecord,
});
export type WireMessage = z.infer<typeof wireMessageSchema>;
