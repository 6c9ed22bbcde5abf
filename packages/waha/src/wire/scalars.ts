import { z } from "zod";

const wrappedAddress = z
  .looseObject({ user: z.string(), server: z.string() })
  .transform((wid) => `${wid.user}@${wid.server}`);

/** WEBJS's message id without its `_serialized`, which newer versions of WhatsApp Web lack (WAHA #2157). */
const takenApart = z
  .looseObject({ fromMe: z.boolean(), remote: z.union([z.string(), wrappedAddress]), id: z.string() })
  .transform((id) => `${String(id.fromMe)}_${id.remote}_${id.id}`);

/** An id that most engines write as text and WEBJS as an object around `_serialized`, or around its parts. */
export const idText = z.union([
  z.string(),
  z.looseObject({ _serialized: z.string() }).transform((id) => id._serialized),
  takenApart,
  wrappedAddress,
]);

/** Unix seconds; NOWEB writes some of them as text (WAHA facts §6). */
export const seconds = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]);

/** Text that may be missing. Absent, null and wrongly typed values all read as null. */
export const textOrNull = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => text ?? null);

/** A record of an engine's own making. Anything that is no object reads as an empty one. */
export const rawRecord = z
  .record(z.string(), z.unknown())
  .nullish()
  .catch(null)
  .transform((raw) => raw ?? {});
