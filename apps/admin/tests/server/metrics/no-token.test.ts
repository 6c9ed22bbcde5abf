import { expect, it, vi } from "vitest";
import { answerMetrics } from "@/server/metrics/answer-metrics";

it("there are no numbers for anybody where no token was set", async () => {
  vi.stubEnv("SUPABASE_URL", "http://127.0.0.1:1");
  vi.stubEnv("SUPABASE_ANON_KEY", "a".repeat(40));
  vi.stubEnv("SUPABASE_SERVICE_ROLE_KEY", "s".repeat(40));
  vi.stubEnv("KAUNTER_METRICS_TOKEN", "");
  const request = new Request("http://desk/metrics", { headers: { authorization: "Bearer " } });
  expect((await answerMetrics(request)).status).toBe(404);
});
