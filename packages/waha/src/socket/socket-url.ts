export interface SocketTarget {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** A session's name, or `*` for all. */
  readonly session: string;
  readonly events: readonly string[];
}

/** The socket's address. It carries the key in clear: never log it. Source: WAHA facts §10. */
export function socketUrl(target: SocketTarget): string {
  const url = new URL(`${target.baseUrl.replace(/\/+$/, "")}/ws`);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  url.searchParams.set("x-api-key", target.apiKey);
  url.searchParams.set("session", target.session);
  for (const event of target.events) url.searchParams.append("events", event);
  return url.href;
}
