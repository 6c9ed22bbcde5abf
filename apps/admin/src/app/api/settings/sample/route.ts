import { defineRoute } from "@/server/http/define-route";
import { readSample, sampleAnswerSchema, sampleQuerySchema } from "@/server/settings/read-sample";

export const GET = defineRoute({
  permission: "chats.can_edit",
  query: sampleQuerySchema,
  response: sampleAnswerSchema,
  run: (staff, { query }) => readSample(staff, query),
});
