import { z } from "zod";
import type { CallOptions, Request } from "../request.ts";
import { serverStatusSchema, serverVersionSchema, type ServerStatus, type ServerVersion } from "../wire/server.ts";

/** The server itself. Source: WAHA facts §12. */
export function createServer(request: Request) {
  return {
    version: (options?: CallOptions): Promise<ServerVersion> =>
      request.json({ ...options, method: "GET", path: "/api/server/version", schema: serverVersionSchema }),
    status: (options?: CallOptions): Promise<ServerStatus> =>
      request.json({ ...options, method: "GET", path: "/api/server/status", schema: serverStatusSchema }),
    /** Resolves when the server is up; the only call that needs no key. */
    async ping(options?: CallOptions): Promise<void> {
      await request.json({ ...options, method: "GET", path: "/ping", schema: z.looseObject({ message: z.string() }) });
    },
  };
}
