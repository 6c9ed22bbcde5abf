import { z } from "zod";
import { textOrNull } from "./scalars.ts";

/** A contact of `GET /contacts`: `name` only where it is saved in the phone's book, `pushname` as they call themselves. */
export const contactSchema = z
  .looseObject({ id: z.string().min(1), name: textOrNull, pushname: textOrNull })
  .transform(({ id, name, pushname }) => ({ id, name, pushname }));
