import { rawOf, textOf, type Raw } from "../raw.ts";
import { unwrapProto } from "./unwrap-proto.ts";

/** The text an engine would find in a protocol message. */
export function bodyOfProto(proto: Raw): string | null {
  const { content } = unwrapProto(proto);
  return textOf(content.text) ?? textOf(content.caption) ?? textOf(content.selectedDisplayText);
}

/** The place in a message. What the desk sent itself names its empty fields, as recorded; what came in leaves them out. */
export function locationOfProto(proto: Raw, fresh: boolean): Raw | null {
  const { key, content } = unwrapProto(proto);
  if (key !== "locationMessage" && key !== "liveLocationMessage") return null;
  const { degreesLatitude, degreesLongitude, name, address } = content;
  const empty = { name: null, address: null, url: null, description: null, thumbnail: null };
  return {
    live: key === "liveLocationMessage",
    latitude: String(degreesLatitude),
    longitude: String(degreesLongitude),
    ...(fresh ? empty : {}),
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
  };
}

/** The contact cards in a message, or null. */
export function vCardsOfProto(proto: Raw): string[] | null {
  const { key, content } = unwrapProto(proto);
  if (key === "contactMessage") return [textOf(content.vcard) ?? ""];
  if (key !== "contactsArrayMessage" || !Array.isArray(content.contacts)) return null;
  return content.contacts.map((contact) => textOf(rawOf(contact)?.vcard) ?? "");
}

/** What a message answers, wherever its content keeps it. */
export function contextOfProto(proto: Raw): Raw | null {
  const context = rawOf(unwrapProto(proto).content.contextInfo);
  return context && typeof context.stanzaId === "string" ? context : null;
}

/** `replyTo` of a row: a bare id, who wrote it and what it said. */
export function replyOfProto(proto: Raw): Raw | null {
  const context = contextOfProto(proto);
  if (!context) return null;
  const quoted = rawOf(context.quotedMessage) ?? {};
  const participant = textOf(context.participant);
  return {
    id: context.stanzaId,
    ...(participant === null ? {} : { participant: participant.replace("@s.whatsapp.net", "@c.us") }),
    body: bodyOfProto(quoted),
    _data: quoted,
  };
}
