import { AppError, type MessageContent, type OutgoingAttachment } from "@kaunter/domain";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { describeFile } from "@/server/media/describe-file";
import { keepFile } from "@/server/media/keep-file";
import { runtime } from "@/server/runtime";

/** Types a phone would run or a browser would render as a page: refused, whatever the file is called. */
const REFUSED = new Set(["application/x-msdownload"]);

/**
 * Looks at an attachment's bytes and keeps them, so that they survive until the gateway has them, and stay as the message's
 * own file. The type comes from the bytes; a name or a declared type is believed only where they tell nothing.
 * @throws AppError `bad_request` for a picture that is none, and for programs
 */
export async function keepAttachment(
  staff: CurrentStaff,
  { clientId, type, file }: OutgoingAttachment,
): Promise<MessageContent> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const facts = describeFile(bytes, file.type);
  if (REFUSED.has(facts.mimetype)) throw wrongFile("is a program");
  if (type === "image" && !facts.mimetype.startsWith("image/")) throw wrongFile("is no picture");
  const { media, repositories } = runtime();
  const { staffId } = staff.access;
  await keepFile(media, facts, bytes, (path) => repositories.media.keepUpload(clientId, staffId, facts, path));
  const described = {
    mimetype: facts.mimetype,
    filename: file.name === "" ? null : file.name,
    sizeBytes: facts.sizeBytes,
    widthPx: facts.widthPx,
    heightPx: facts.heightPx,
    durationMs: null,
    gatewayUrl: null,
  };
  return type === "image"
    ? { kind: "image", media: described, viewOnce: false }
    : { kind: "document", media: described };
}

function wrongFile(what: string): AppError {
  return new AppError("bad_request", "This file cannot be sent.", { fields: { file: what } });
}
