import { erasureRequestSchema, erasureSchema } from "@kaunter/domain";
import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { erasePerson, readExtent } from "@/server/whatsapp/erase-person";

const params = z.object({ id: z.uuid() });

export const GET = defineRoute({
  permission: "chats.can_edit",
  params,
  response: erasureSchema,
  run: (staff, { params: { id } }) => readExtent(staff, id),
});

export const POST = defineRoute({
  permission: "chats.can_edit",
  params,
  body: erasureRequestSchema,
  response: erasureSchema,
  run: (staff, { params: { id }, body }) => erasePerson(staff, id, body.reason),
});
