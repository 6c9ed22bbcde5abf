import { personSchema } from "@kaunter/domain";
import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { readPerson } from "@/server/whatsapp/read-person";

export const GET = defineRoute({
  permission: "chats.can_view",
  params: z.object({ id: z.uuid() }),
  response: personSchema,
  run: (staff, { params }) => readPerson(staff, params.id),
});
