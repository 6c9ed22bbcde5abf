import type { Raw } from "../raw.ts";

/** Where Go's protocol library spells a field otherwise than Baileys. */
const NAMES: Readonly<Record<string, string>> = {
  stanzaId: "stanzaID",
  remoteJid: "remoteJID",
  mentionedJid: "mentionedJID",
  groupJid: "groupJID",
  selectedButtonId: "selectedButtonID",
  selectedRowId: "selectedRowID",
  selectedId: "selectedID",
  buttonId: "buttonID",
  rowId: "rowID",
  orderId: "orderID",
  productId: "productID",
  ptt: "PTT",
  url: "URL",
  jpegThumbnail: "JPEGThumbnail",
  fileSha256: "fileSHA256",
};
/** Numbers that Baileys keeps as texts. */
const NUMBERS = new Set(["fileLength", "senderTimestampMs", "timestampMs", "startTime", "durationSecs"]);
const ENUMS: Readonly<Record<string, number>> = { REVOKE: 0, MESSAGE_EDIT: 14 };

/** A protocol message as GOWS writes it: the same tree, Go's spelling. Constructed from whatsmeow's JSON names. */
export function goNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(goNames);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value as Raw).map(([name, item]) => field(name, item)));
}

function field(name: string, item: unknown): [string, unknown] {
  if (NUMBERS.has(name) && typeof item === "string") return [name, Number(item)];
  if (name === "type" && typeof item === "string" && item in ENUMS) return [name, ENUMS[item]];
  // A key's own id is spelt in capitals, an option's or a product's is not.
  if ((name === "key" || name.endsWith("MessageKey")) && typeof item === "object" && item !== null) {
    const { id, ...rest } = item as Raw;
    return [name, { ...(goNames(rest) as Raw), ID: id }];
  }
  return [NAMES[name] ?? name, goNames(item)];
}
