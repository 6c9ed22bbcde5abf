import type { z } from "zod";

/** Told about a row that could not be read; the rest of the answer stands. */
export type ReportOddity = (oddity: { readonly where: string; readonly reason: string }) => void;

/** Reads row by row, so that one strange row of an engine does not hide a whole page; each such row is reported. */
export function readRows<Out>(schema: z.ZodType<Out>, rows: readonly unknown[], where: string, report: ReportOddity) {
  const read: Out[] = [];
  for (const row of rows) {
    const parsed = schema.safeParse(row);
    if (parsed.success) read.push(parsed.data);
    else
      report({
        where,
        reason: parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; "),
      });
  }
  return read;
}
