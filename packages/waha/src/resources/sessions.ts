import { z } from "zod";
import { isWahaError } from "../errors.ts";
import type { CallOptions, Request } from "../request.ts";
import { wireMeSchema, wireSessionSchema, type SessionConfig, type WahaSession, type WireMe } from "../wire/session.ts";

const sessionOrEmpty = wireSessionSchema.nullable();

/** Session life cycle. Source: WAHA facts §3, spec "Session methods". */
export function createSessions(request: Request) {
  const path = (name: string, verb = "") => `/api/sessions/${encodeURIComponent(name)}${verb}`;
  const post = (name: string, verb: string, options?: CallOptions) =>
    request.json({ ...options, method: "POST", path: path(name, verb), schema: sessionOrEmpty });

  const get = (name: string, options?: CallOptions): Promise<WahaSession> =>
    request.json({ ...options, method: "GET", path: path(name), schema: wireSessionSchema });

  const restart = (name: string, options?: CallOptions): Promise<WahaSession | null> => post(name, "/restart", options);

  return {
    /** All sessions, stopped ones included. */
    list: (options?: CallOptions): Promise<WahaSession[]> =>
      request.json({
        ...options,
        method: "GET",
        path: "/api/sessions",
        query: { all: true },
        schema: z.array(wireSessionSchema),
      }),
    get,
    /** The account behind the session; null while nobody is signed in. Throws `not_found` when it is stopped. */
    me: (name: string, options?: CallOptions): Promise<WireMe | null> =>
      request.json({ ...options, method: "GET", path: path(name, "/me"), schema: wireMeSchema.nullable() }),
    /**
     * Creates, and starts unless told otherwise. `start` is always written: the server's default differs from its
     * documentation. Null when the server said nothing (2026.2.1 CORE after a delete: the session is then not there).
     */
    create(name: string, config: SessionConfig = {}, options?: CallOptions & { readonly start?: boolean }) {
      const body = { name, start: options?.start ?? true, config };
      return request.json({ ...options, method: "POST", path: "/api/sessions", body, schema: sessionOrEmpty });
    },
    /**
     * Replaces the whole configuration and restarts a running session: whatever `config` leaves out is gone, so read
     * it from `get` first and change a copy.
     */
    update: (name: string, config: SessionConfig, options?: CallOptions): Promise<WahaSession | null> =>
      request.json({ ...options, method: "PUT", path: path(name), body: { config }, schema: sessionOrEmpty }),
    /** Starts; a running session is answered as it is, and a failed one is restarted. */
    async start(name: string, options?: CallOptions): Promise<WahaSession | null> {
      try {
        return await post(name, "/start", options);
      } catch (error) {
        if (!isWahaError(error, "unprocessable") || !/already started/.test(error.message)) throw error;
        const running = await get(name, options);
        return running.status === "FAILED" ? restart(name, options) : running;
      }
    },
    /** Stops; null when there was no such session (WAHA answers an empty body). */
    stop: (name: string, options?: CallOptions) => post(name, "/stop", options),
    restart,
    /** Forgets the session; nothing happens when there is none. */
    async delete(name: string, options?: CallOptions) {
      await request.json({ ...options, method: "DELETE", path: path(name), schema: z.unknown() });
    },
    /** Signs the phone's account out; a new QR scan is needed afterwards. */
    logout: (name: string, options?: CallOptions) => post(name, "/logout", options),
  };
}
