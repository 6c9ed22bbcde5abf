import { z } from "zod";

export const serverVersionSchema = z.looseObject({
  version: z.string(),
  engine: z.string().nullish(),
  tier: z.string().nullish(),
});
export type ServerVersion = z.infer<typeof serverVersionSchema>;
