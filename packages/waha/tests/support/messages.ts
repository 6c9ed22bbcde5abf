import type { GatewayMessage } from "@kaunter/domain";
import { normaliseMessage } from "../../src/normalise/index.ts";
import { wireMessageSchema } from "../../src/wire/message.ts";

type Raw = Record<string, unknown>;

const base = { timestamp: 1_795_298_259, fromMe: false, body: null, hasMedia: false, media: null, ack: 2 };

/** A NOWEB message around a protocol message. */
export function noweb(message: Raw, more: Raw = {}): GatewayMessage | null {
  const key = { remoteJid: "60123456789@s.whatsapp.net", fromMe: false, id: "3A1" };
  return read({ ...base, id: "false_60123456789@c.us_3A1", ...more, _data: { key, pushName: "Aisyah", message } });
}

/** A GOWS message around a protocol message. */
export function gows(message: Raw, info: Raw = {}, more: Raw = {}): GatewayMessage | null {
  const Info = { ID: "3A1", IsFromMe: false, IsGroup: false, PushName: "Aisyah", ...info };
  return read({ ...base, id: "false_60123456789@c.us_3A1", ...more, _data: { Info, Message: message } });
}

/** A WEBJS message of that type. */
export function webjs(type: string, data: Raw = {}, more: Raw = {}): GatewayMessage | null {
  const id = { fromMe: false, id: "3A1", _serialized: "false_60123456789@c.us_3A1" };
  return read({ ...base, id, ...more, _data: { type, notifyName: "Aisyah", ...data } });
}

export function read(raw: Raw): GatewayMessage | null {
  return normaliseMessage(wireMessageSchema.parse(raw));
}
