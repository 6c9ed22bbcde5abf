import { answerReady } from "@/server/health/answer-ready";

export const GET = answerReady;
