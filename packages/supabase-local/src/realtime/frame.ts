/** One Phoenix message, whatever it looked like on the wire. */
export interface Frame {
  joinRef: string | null;
  ref: string | null;
  topic: string;
  event: string;
  payload: unknown;
}

/** The two serializers a client may ask for with `vsn`. */
export type Version = "1.0.0" | "2.0.0";

/** Kind byte of a broadcast pushed by a client, and of one pushed to a client (realtime-js serializer). */
const USER_BROADCAST_PUSH = 3;
const USER_BROADCAST = 4;
const JSON_ENCODING = 1;

/** A broadcast whose payload is bytes, not JSON. */
interface BinaryBroadcast {
  type: "broadcast";
  event: string;
  payload: Uint8Array;
}

function isBinaryBroadcast(payload: unknown): payload is BinaryBroadcast {
  return (
    typeof payload === "object" && payload !== null && "payload" in payload && payload.payload instanceof Uint8Array
  );
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function decodePush(bytes: Buffer): Frame {
  const [, joinLength = 0, refLength = 0, topicLength = 0, eventLength = 0, metaLength = 0, encoding = 0] = bytes;
  let offset = 7;
  const take = (length: number): string => {
    const part = bytes.toString("utf8", offset, offset + length);
    offset += length;
    return part;
  };
  const [joinRef, ref, topic, event] = [take(joinLength), take(refLength), take(topicLength), take(eventLength)];
  take(metaLength);
  const rest = bytes.subarray(offset);
  const payload: unknown = encoding === JSON_ENCODING ? JSON.parse(rest.toString("utf8")) : new Uint8Array(rest);
  return { joinRef, ref, topic, event: "broadcast", payload: { type: "broadcast", event, payload } };
}

/**
 * Reads what a client sent: a list (2.0.0), an object (1.0.0), or the binary form of a broadcast.
 * @returns null for anything else
 */
export function decodeFrame(data: Buffer, isBinary: boolean): Frame | null {
  try {
    if (isBinary) return data[0] === USER_BROADCAST_PUSH ? decodePush(data) : null;
    const value: unknown = JSON.parse(data.toString("utf8"));
    if (Array.isArray(value)) {
      const [joinRef, ref, topic, event, payload] = value as unknown[];
      return { joinRef: text(joinRef), ref: text(ref), topic: text(topic) ?? "", event: text(event) ?? "", payload };
    }
    if (typeof value !== "object" || value === null) return null;
    const message = value as Record<string, unknown>;
    return {
      joinRef: text(message["join_ref"]),
      ref: text(message["ref"]),
      topic: text(message["topic"]) ?? "",
      event: text(message["event"]) ?? "",
      payload: message["payload"],
    };
  } catch {
    // Not JSON: the caller closes the door on it.
    return null;
  }
}

function encodeBinary(topic: string, broadcast: BinaryBroadcast): Buffer {
  const topicBytes = Buffer.from(topic);
  const eventBytes = Buffer.from(broadcast.event);
  const head = Buffer.from([USER_BROADCAST, topicBytes.length, eventBytes.length, 0, 0]);
  return Buffer.concat([head, topicBytes, eventBytes, broadcast.payload]);
}

/** Writes a message for a client; bytes travel as bytes with 2.0.0 and as base64 with 1.0.0. */
export function encodeFrame(frame: Frame, version: Version): string | Buffer {
  const { joinRef, ref, topic, event, payload } = frame;
  if (version === "2.0.0") {
    if (event === "broadcast" && isBinaryBroadcast(payload)) return encodeBinary(topic, payload);
    return JSON.stringify([joinRef, ref, topic, event, payload]);
  }
  const shown = isBinaryBroadcast(payload)
    ? { ...payload, payload: Buffer.from(payload.payload).toString("base64") }
    : payload;
  return JSON.stringify({ join_ref: joinRef, ref, topic, event, payload: shown });
}
