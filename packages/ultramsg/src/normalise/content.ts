import { type MessageContent, type Media, slim, vcardName } from "@kaunter/domain";
import type { UltraMsgData } from "../wire/envelope.ts";

type Read = { readonly content: MessageContent; readonly body: string | null };

/** One line a kind: the words of `type` that UltraMsg was seen to write. */
const KINDS: Readonly<Record<string, (data: UltraMsgData) => Read>> = {
  chat: ({ body }) => ({ content: { kind: "text", preview: null }, body }),
  image: (data) => ({ content: { kind: "image", media: mediaOf(data), viewOnce: false }, body: data.body }),
  video: (data) => ({
    content: { kind: "video", media: mediaOf(data), gif: false, note: false, viewOnce: false },
    body: data.body,
  }),
  audio: (data) => ({ content: { kind: "audio", media: mediaOf(data) }, body: null }),
  ptt: (data) => ({ content: { kind: "voice", media: mediaOf(data), viewOnce: false }, body: null }),
  document: (data) => ({ content: { kind: "document", media: mediaOf(data) }, body: data.body }),
  sticker: (data) => ({ content: { kind: "sticker", media: mediaOf(data), animated: false }, body: null }),
  vcard: ({ body }) => ({
    content: { kind: "contact", contacts: [{ name: vcardName(body ?? "") ?? "?", vcard: body ?? "" }] },
    body: null,
  }),
  location: readLocation,
};

/** What a message carries beyond its address. A kind nobody knows is kept as such, with what there is of it. */
export function readContent(data: UltraMsgData): Read {
  const type = data.type ?? "chat";
  const read = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  return read ? read(data) : unsupported(type, data);
}

/** The file lies where UltraMsg put it, when its "Download Media" is on; else there is no address and no file to be had. */
function mediaOf(data: UltraMsgData): Media {
  const text = (name: string) => (typeof data[name] === "string" && data[name] !== "" ? data[name] : null);
  return {
    mimetype: text("mimetype"),
    filename: text("filename"),
    sizeBytes: null,
    widthPx: null,
    heightPx: null,
    durationMs: null,
    gatewayUrl: data.media,
  };
}

/** Written as `lat`/`lng` or in full, by different reports. `body` may be a picture in base64 and is no text. */
function readLocation(data: UltraMsgData): Read {
  const place = typeof data["location"] === "object" && data["location"] !== null ? data["location"] : {};
  const at = (...names: string[]) => names.map((name) => Number(Reflect.get(place, name))).find(Number.isFinite);
  const [latitude, longitude] = [at("latitude", "lat"), at("longitude", "lng")];
  if (latitude === undefined || longitude === undefined) return unsupported("location", { ...data, body: null });
  const name: unknown = Reflect.get(place, "name") ?? Reflect.get(place, "address");
  return {
    content: {
      ...{ kind: "location", latitude, longitude, address: null, live: false },
      name: typeof name === "string" && name !== "" ? name : null,
    },
    body: null,
  };
}

function unsupported(what: string, data: UltraMsgData): Read {
  return { content: { kind: "unsupported", what, raw: slim(data) }, body: null };
}
