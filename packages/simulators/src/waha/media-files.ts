import type { Raw } from "./raw.ts";
import type { Sim } from "./sim.ts";
import type { SimMessage } from "./world.ts";

const EXTENSIONS: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpeg",
  "image/webp": "webp",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "audio/ogg": "oga",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "video/mp4": "mp4",
};

/** What a download that failed answers: there is a file, but no address. Recorded. */
const DETAILS =
  "TypeError: fetch failed\n    at node:internal/deps/undici/undici:14976:13\n    at async downloadMediaMessage";

/**
 * "Downloads" a message's media: the file can then be fetched for a while, at a url with WAHA's own idea of its host.
 * Null when there is none, or when downloads are switched off. Source: WAHA facts §8.
 */
export function downloadMedia(sim: Sim, session: string, message: SimMessage): Raw | null {
  const { media } = message;
  if (!media || sim.faults.media === "skipped") return null;
  const { mimetype, filename } = media;
  if (message.mediaLost === true || sim.faults.media === "error") {
    return { url: null, filename, mimetype, error: { details: DETAILS } };
  }
  const plain = mimetype.split(";")[0] ?? "";
  const name = `${message.bareId}.${EXTENSIONS[plain] ?? "bin"}`;
  putFile(sim, session, name, { mimetype, base64: media.base64 });
  return { url: `${sim.publicBaseUrl}/api/files/${session}/${name}`, filename, mimetype };
}

/** Puts a file where it can be fetched until its lifetime is over. */
export function putFile(sim: Sim, session: string, name: string, file: { mimetype: string; base64: string }): void {
  sim.files.set(`${session}/${name}`, { ...file, untilMs: Date.now() + sim.fileLifetimeMs });
}

/** A file that can be fetched now, or null: never downloaded, or gone. */
export function openFile(sim: Sim, session: string, name: string): { mimetype: string; bytes: Buffer } | null {
  const file = sim.files.get(`${session}/${name}`);
  if (!file || file.untilMs <= Date.now()) return null;
  return { mimetype: file.mimetype, bytes: Buffer.from(file.base64, "base64") };
}
