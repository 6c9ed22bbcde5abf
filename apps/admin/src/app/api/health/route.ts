import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";

/** Alive: it answers, and asks nobody. For orchestrators, which restart what is not. */
export const GET = defineRoute({
  permission: "public",
  response: z.object({ status: z.literal("ok") }),
  run: () => Promise.resolve({ status: "ok" as const }),
});
