import type { SimEnvelope } from "./envelope.ts";

/** An event on its way out: what it is, and the very text that sockets and webhooks carry. */
export interface Parcel {
  readonly session: string;
  readonly event: string;
  readonly timestamp: number;
  readonly version: string;
  readonly text: string;
}

export type Garbling = "truncated" | "notJson" | "wrongShape";

/** Packs an envelope, whole or spoilt on purpose. */
export function parcelOf(envelope: SimEnvelope, garbling: Garbling | null = null): Parcel {
  const { session, event, timestamp, environment } = envelope;
  return { session, event, timestamp, version: environment.version, text: textOf(envelope, garbling) };
}

function textOf(envelope: SimEnvelope, garbling: Garbling | null): string {
  if (garbling === "notJson") return "<html><body>502 Bad Gateway</body></html>";
  if (garbling === "wrongShape") return JSON.stringify({ ...envelope, payload: { id: 42, timestamp: "soon" } });
  const text = JSON.stringify(envelope);
  return garbling === null ? text : text.slice(0, Math.floor(text.length / 2));
}
