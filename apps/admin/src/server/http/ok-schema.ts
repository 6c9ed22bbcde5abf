import { z } from "zod";

/** What a route answers that has nothing to tell but that it is done. */
export const okSchema = z.object({ ok: z.literal(true) });
export type Ok = z.output<typeof okSchema>;
