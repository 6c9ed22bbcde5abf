import { z } from "zod";

/** A list read row by row: rows that are not understood are counted, not a reason to lose the others. */
export function rowsOf<Out>(schema: z.ZodType<Out>) {
  return z.array(z.unknown()).transform((raw) => {
    const rows = raw.flatMap((one) => {
      const parsed = schema.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    });
    return { rows, unread: raw.length - rows.length };
  });
}
