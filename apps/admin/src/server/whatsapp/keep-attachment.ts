import { AppError, type Media, type MessageContent, type OutgoingAttachment } from "@kaunter/domain";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { describeFile } from "@/server/media/describe-file";
import { keepFile } from "@/server/media/keep-file";
import { refusedFile } from "@/server/media/refused-file";
import { runtime } from "@/server/runtime";

/**
 * Looks at an attachment's bytes and keeps them, so that they survive until the gateway has them, and stay as the message's
 * own file. The type comes from the bytes; a name or a declared type is believed only where they tell nothing.
 * @throws AppError `bad_request` for a picture, a video or a recording that is none, for programs and pages
 */
export async function keepAttachment(staff: CurrentStaff, outgoing: OutgoingAttachment): Promise<MessageContent> {
  const { clientId, type, file } = outgoing;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const facts = describeFile(bytes, file.type);
  const refused = refusedFile({ bytes, name: file.name, mimetype: facts.mimetype });
  if (refused !== null) throw wrongFile(refused);
  if (!IS_KIND[type].test(facts.mimetype)) throw wrongFile(NOT_KIND[type]);
  const { media, repositories } = runtime();
  const { staffId } = staff.access;
  await keepFile(media, facts, bytes, (path) => repositories.media.keepUpload(clientId, staffId, facts, path));
  return contentOf(type, {
    mimetype: facts.mimetype,
    filename: file.name === "" ? null : file.name,
    sizeBytes: facts.sizeBytes,
    widthPx: facts.widthPx,
    heightPx: facts.heightPx,
    durationMs: outgoing.type === "voice" ? (outgoing.durationMs ?? null) : null,
    gatewayUrl: null,
  });
}

type AttachmentType = OutgoingAttachment["type"];

/** What the bytes must be for each way of sending. */
const IS_KIND: Readonly<Record<AttachmentType, RegExp>> = {
  image: /^image\//,
  video: /^video\//,
  voice: /^audio\//,
  file: /^/,
};

const NOT_KIND: Readonly<Record<AttachmentType, string>> = {
  image: "is no picture",
  video: "is no video",
  voice: "is no recording",
  file: "cannot be sent",
};

function contentOf(type: AttachmentType, media: Media): MessageContent {
  if (type === "image") return { kind: "image", media, viewOnce: false };
  if (type === "video") return { kind: "video", media, gif: false, note: false, viewOnce: false };
  if (type === "voice") return { kind: "voice", media, viewOnce: false };
  return { kind: "document", media };
}

function wrongFile(what: string): AppError {
  return new AppError("bad_request", "This file cannot be sent.", { fields: { file: what } });
}
