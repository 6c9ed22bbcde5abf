import { answerMetrics } from "@/server/metrics/answer-metrics";

export const GET = answerMetrics;
