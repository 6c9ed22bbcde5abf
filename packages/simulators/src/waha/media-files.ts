import type { Sim } from "./sim.ts";
import type { SimMessage } from "./world.ts";

const EXTENSIONS: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpeg",
  "image/webp": "webp",
  "application/pdf": "pdf",
  "audio/ogg": "oga",
  "video/mp4": "mp4",
};

/**
 * "Downloads" a message's media: the file can then be fetched for a while, at a url with WAHA's own idea of its host.
 * Source: WAHA facts §8.
 */
export function downloadMedia(sim: Sim, session: string, message: SimMessage): Record<string, unknown> | null {
  const { media } = message;
  if (!media) return null;
  const plain = media.mimetype.split(";")[0] ?? "";
  const name = `${message.bareId}.${EXTENSIONS[plain] ?? "bin"}`;
  const untilMs = sim.now() + sim.fileLifetimeMs;
  sim.files.set(`${session}/${name}`, { mimetype: media.mimetype, base64: media.base64, untilMs });
  return {
    url: `${sim.publicBaseUrl}/api/files/${session}/${name}`,
    filename: media.filename,
    mimetype: media.mimetype,
  };
}

/** A file that can be fetched now, or null: never downloaded, or gone. */
export function openFile(sim: Sim, session: string, name: string): { mimetype: string; bytes: Buffer } | null {
  const file = sim.files.get(`${session}/${name}`);
  if (!file || file.untilMs <= sim.now()) return null;
  return { mimetype: file.mimetype, bytes: Buffer.from(file.base64, "base64") };
}
