import { parseMessageId } from "@kaunter/domain";
import type { UltraMsgEnvelope } from "../wire/envelope.ts";

/** A send of ours and the id WhatsApp gave it. */
export interface KnownSend {
  readonly referenceId: string;
  readonly fullId: string;
  readonly bareId: string;
}

/**
 * The send an event tells WhatsApp's id of: the only place where our own reference and that id stand side by side. The
 * reference is read from the envelope, else from its data, as others' code does; null where either is missing.
 */
export function knownSend({ referenceId, data }: UltraMsgEnvelope): KnownSend | null {
  const inData = data["referenceId"];
  const reference = referenceId ?? (typeof inData === "string" && inData !== "" ? inData : null);
  const id = data.id === null ? null : parseMessageId(data.id);
  if (reference === null || data.id === null || !id?.fromMe) return null;
  return { referenceId: reference, fullId: data.id, bareId: id.bareId };
}
