import { z } from "zod";
import { idText } from "./scalars.ts";

/** A label of WhatsApp Business. `color` is WhatsApp's own number for it. Source: WAHA facts §7. */
export const labelSchema = z
  .looseObject({
    id: z.union([z.string(), z.number().transform(String)]),
    name: z.string(),
    color: z.number().nullish(),
    colorHex: z.string().nullish(),
  })
  .transform((row) => ({ id: row.id, name: row.name, color: row.color ?? null, colorHex: row.colorHex ?? null }));
export type WahaLabel = z.infer<typeof labelSchema>;

/** Of a labelled chat only its address is of use; each engine adds its own record of the chat. */
export const labelledChatSchema = z.looseObject({ id: idText }).transform((row) => row.id);
