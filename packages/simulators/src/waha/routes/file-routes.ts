import { createHash } from "node:crypto";
import { empty, refusal, type Reply } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { openFile } from "../media-files.ts";

/** Which bytes a Range asks for; null = not a range this server reads, "beyond" = none of these bytes exist. */
export function readRange(range: string | undefined, size: number): { from: number; to: number } | "beyond" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const last = size - 1;
  if (match[1] === "") return { from: Math.max(0, size - Number(match[2])), to: last };
  const from = Number(match[1]);
  const to = match[2] === "" ? last : Math.min(Number(match[2]), last);
  return from > last || to < from ? "beyond" : { from, to };
}

/** A media file, whole or in part, as Express serves one; 404 once its time is over. Source: WAHA facts §8. */
function file({ sim, params, headers }: Call): Reply {
  const found = openFile(sim, params.session ?? "", params.file ?? "");
  if (!found) return refusal(404, "Not Found");
  const { bytes, mimetype } = found;
  const tag = `W/"${bytes.length.toString(16)}-${createHash("sha1").update(bytes).digest("base64url").slice(0, 12)}"`;
  const common = { "Accept-Ranges": "bytes", "Cache-Control": "public, max-age=0", ETag: tag };
  if (headers["if-none-match"] === tag) return { ...empty(304), headers: common };
  const range = readRange(headers.range, bytes.length);
  const paceBytesPerSecond = sim.faults.slowMedia;
  const slow = paceBytesPerSecond === null ? {} : { paceBytesPerSecond };
  if (range === "beyond") return { ...empty(416), headers: { "Content-Range": `bytes */${String(bytes.length)}` } };
  const typed = { ...common, "Content-Type": mimetype };
  if (range === null) return { status: 200, bytes, headers: typed, ...slow };
  const part = `bytes ${String(range.from)}-${String(range.to)}/${String(bytes.length)}`;
  const cut = bytes.subarray(range.from, range.to + 1);
  return { status: 206, bytes: cut, headers: { ...typed, "Content-Range": part }, ...slow };
}

export const fileRoutes: readonly Route[] = [route("GET", "/api/files/:session/:file", file)];
