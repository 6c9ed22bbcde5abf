import { parseChatId, parseSessionStatus } from "@kaunter/domain";
import { z } from "zod";
import { defineHandler } from "./handler.ts";

export const changeSession = defineHandler(z.looseObject({ status: z.string() }), ({ status }, envelope) => [
  {
    type: "session/changed",
    status: parseSessionStatus(status),
    rawStatus: status,
    engine: envelope.engine,
    phone: envelope.me === null ? null : (parseChatId(envelope.me.id)?.phone ?? null),
    pushName: envelope.me?.pushName ?? null,
    atMs: envelope.timestamp,
  },
]);
