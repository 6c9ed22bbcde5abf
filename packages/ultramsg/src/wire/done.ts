import { z } from "zod";
import { textOrNull, truth } from "./scalars.ts";

/** The answer to something other than a send. Its shape is documented nowhere: only `sent: "false"` is surely no. */
export const doneSchema = z
  .union([z.looseObject({ sent: truth.optional(), message: textOrNull }), z.unknown().transform(() => ({}))])
  .transform((answer) => ({
    refused: "sent" in answer && answer.sent === false ? (answer.message ?? "no reason given") : null,
  }));
