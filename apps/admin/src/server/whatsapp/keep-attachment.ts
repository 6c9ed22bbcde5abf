import { AppError, type MessageContent, type OutgoingAttachment, sniffMimetype } from "@kaunter/domain";
import { runtime } from "@/server/runtime";

/** Types a phone would run or a browser would render as a page: refused, whatever the file is called. */
const REFUSED = new Set(["application/x-msdownload"]);

/**
 * Looks at an attachment's bytes and keeps it, so that it survives until the gateway has it. The type comes from the
 * bytes; a name or a declared type is believed only where they tell nothing.
 * @throws AppError `bad_request` for a picture that is none, and for programs
 */
export async function keepAttachment({ clientId, type, file }: OutgoingAttachment): Promise<MessageContent> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sniffed = sniffMimetype(bytes);
  const mimetype = sniffed ?? (file.type === "" ? "application/octet-stream" : file.type);
  if (REFUSED.has(mimetype)) throw wrongFile("is a program");
  if (type === "image" && !sniffed?.startsWith("image/")) throw wrongFile("is no picture");
  // The path is the database's choice too: it never takes one from a caller.
  await runtime().media.put(`outgoing/${clientId}`, bytes, mimetype);
  const media = {
    mimetype,
    filename: file.name === "" ? null : file.name,
    sizeBytes: bytes.byteLength,
    widthPx: null,
    heightPx: null,
    durationMs: null,
    gatewayUrl: null,
  };
  return type === "image" ? { kind: "image", media, viewOnce: false } : { kind: "document", media };
}

function wrongFile(what: string): AppError {
  return new AppError("bad_request", "This file cannot be sent.", { fields: { file: what } });
}
