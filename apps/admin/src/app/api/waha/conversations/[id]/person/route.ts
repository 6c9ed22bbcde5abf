import { personChoiceSchema, personSchema } from "@kaunter/domain";
import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { choiceAnswerSchema, choosePerson, undoChoice } from "@/server/whatsapp/choose-person";
import { readPerson } from "@/server/whatsapp/read-person";

const params = z.object({ id: z.uuid() });

export const GET = defineRoute({
  permission: "chats.can_view",
  atOnce: true,
  params,
  response: personSchema,
  run: (caller, { params: { id } }) => readPerson(caller, id),
});

export const PUT = defineRoute({
  permission: "chats.can_edit",
  params,
  body: z.strictObject({ choice: personChoiceSchema }),
  response: choiceAnswerSchema,
  run: (staff, { params: { id }, body }) => choosePerson(staff, id, body.choice),
});

export const DELETE = defineRoute({
  permission: "chats.can_edit",
  params,
  response: choiceAnswerSchema,
  run: (staff, { params: { id } }) => undoChoice(staff, id),
});
