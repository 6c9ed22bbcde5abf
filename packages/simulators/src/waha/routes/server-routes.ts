import { empty, ok, refusal, type Reply } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { openFile } from "../media-files.ts";
import { environmentOf } from "../profile.ts";

function version({ sim }: Call): Reply {
  return ok(environmentOf(sim.profile));
}

function health({ sim }: Call): Reply {
  if (!sim.profile.core) return ok({ status: "ok" });
  return refusal(
    422,
    "The feature is available only in Plus version for 'NOWEB' engine. Check this out: https://waha.devlike.pro/",
  );
}

/** A media file, whole or in part. */
function file({ sim, params, headers }: Call): Reply {
  const found = openFile(sim, params.session ?? "", params.file ?? "");
  if (!found) return refusal(404, "Not Found");
  const common = { "Accept-Ranges": "bytes", "Cache-Control": "public, max-age=0", "Content-Type": found.mimetype };
  const range = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? "");
  if (!range) return { status: 200, bytes: found.bytes, headers: common };
  const last = found.bytes.length - 1;
  const from = Number(range[1]);
  const to = range[2] === "" ? last : Math.min(Number(range[2]), last);
  if (from > last) return { ...empty(416), headers: { "Content-Range": `bytes */${String(found.bytes.length)}` } };
  const part = `bytes ${String(from)}-${String(to)}/${String(found.bytes.length)}`;
  return { status: 206, bytes: found.bytes.subarray(from, to + 1), headers: { ...common, "Content-Range": part } };
}

export const serverRoutes: readonly Route[] = [
  route("GET", "/ping", () => ok({ message: "pong" })),
  route("GET", "/health", health),
  route("GET", "/api/server/version", version),
  route("GET", "/api/version", version),
  route("GET", "/api/server/status", ({ sim }) =>
    ok({ startTimestamp: sim.startedAtMs, uptime: sim.now() - sim.startedAtMs, worker: { id: "" } }),
  ),
  route("GET", "/api/files/:session/:file", file),
];
