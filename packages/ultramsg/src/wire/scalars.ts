import { z } from "zod";

/** Text that may be missing, empty or of another type: all read as null. */
export const textOrNull = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => (text === undefined || text === "" ? null : text));

/** A number that may be missing or written as text; anything else reads as null. */
export const numberOrNull = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .nullish()
  .catch(null)
  .transform((read) => read ?? null);

/** Booleans come as such, and as the words and numbers UltraMsg writes elsewhere. */
export const truth = z
  .unknown()
  .optional()
  .transform((said) => said === true || said === 1 || said === "true" || said === "1");
