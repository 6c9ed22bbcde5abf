import { type GatewayEvent, slim } from "@kaunter/domain";
import type { z } from "zod";
import type { WahaEnvelope } from "../../wire/envelope.ts";

export type Handler = (envelope: WahaEnvelope) => GatewayEvent[];

/** A handler that sees its payload only when it has the expected shape; any other is `event/unsupported`. */
export function defineHandler<Payload>(
  schema: z.ZodType<Payload>,
  handle: (payload: Payload, envelope: WahaEnvelope) => GatewayEvent[],
): Handler {
  return (envelope) => {
    const parsed = schema.safeParse(envelope.payload);
    if (parsed.success) return handle(parsed.data, envelope);
    const issue = parsed.error.issues[0];
    return unsupported(envelope, `payload: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim());
  };
}

/** Known, and knowingly of no use to Kaunter. */
export function ignored(envelope: WahaEnvelope): GatewayEvent[] {
  return [{ type: "event/ignored", name: envelope.event }];
}

/** Not understood: kept with its reason and what it held. */
export function unsupported(envelope: WahaEnvelope, reason: string): GatewayEvent[] {
  const raw = envelope.payload === undefined ? null : slim(envelope.payload);
  return [{ type: "event/unsupported", name: envelope.event, reason, raw }];
}
