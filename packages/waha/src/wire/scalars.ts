import { z } from "zod";

/** An id that most engines write as text and WEBJS as an object around `_serialized`. */
export const idText = z.union([
  z.string(),
  z.looseObject({ _serialized: z.string() }).transform((id) => id._serialized),
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
