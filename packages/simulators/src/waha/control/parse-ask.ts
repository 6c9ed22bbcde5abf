import type { z } from "zod";
import { Answer, refusal } from "../http/reply.ts";

/** What a control was asked; 400 with every problem when it is not understood. */
export function parseAsk<Out>(schema: z.ZodType<Out>, body: unknown): Out {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Answer(refusal(400, problems));
}
