import { isWahaEventName, wahaEnvelopeSchema, type WahaEnvelope } from "../wire/envelope.ts";

export type Frame =
  | { readonly kind: "event"; readonly envelope: WahaEnvelope; readonly known: boolean }
  | { readonly kind: "malformed"; readonly reason: string };

/** Reads one text frame. Never throws: a frame that is no envelope is `malformed`. */
export function readFrame(text: string): Frame {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: "malformed", reason: "not JSON" };
  }
  const parsed = wahaEnvelopeSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { kind: "malformed", reason: `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim() };
  }
  return { kind: "event", envelope: parsed.data, known: isWahaEventName(parsed.data.event) };
}
