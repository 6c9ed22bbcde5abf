import { z } from "zod";
import type { CallOptions, Request } from "../request.ts";
import { lidMappingSchema, type LidMapping } from "../wire/contact.ts";

/** The server's own page size. */
const PAGE = 100;
/** From this many on, reading the whole table is cheaper than asking one by one. */
const WHOLE_TABLE_FROM = 20;

/** Hidden ids and the phones behind them; unknown ones are null, never a 404. Source: WAHA facts §7. */
export function createLids(request: Request) {
  const path = (session: string, rest = "") => `/api/${encodeURIComponent(session)}/lids${rest}`;
  const get = (session: string, rest: string, options?: CallOptions): Promise<LidMapping> =>
    request.json({ ...options, method: "GET", path: path(session, rest), schema: lidMappingSchema });
  /** The phone behind `<digits>@lid`, digits only, or null while it is hidden. */
  const phoneOf = async (session: string, lid: string, options?: CallOptions) =>
    (await get(session, `/${encodeURIComponent(lid)}`, options)).phone;
  /** Every pair the session knows. */
  const all = async (session: string, options?: CallOptions): Promise<LidMapping[]> => {
    const found = new Map<string, LidMapping>();
    for (let offset = 0; ; offset += PAGE) {
      const query = { limit: PAGE, offset };
      const where = path(session);
      const page = await request.json({
        ...options,
        method: "GET",
        path: where,
        query,
        schema: z.array(lidMappingSchema),
      });
      const before = found.size;
      for (const row of page) if (row.lid !== null) found.set(row.lid, row);
      // The second reason ends the loop on a server that ignores `offset`.
      if (page.length < PAGE || found.size === before) return [...found.values()];
    }
  };
  return {
    phoneOf,
    all,
    /** The hidden id of a phone (digits only), or null. */
    async lidOf(session: string, phone: string, options?: CallOptions): Promise<string | null> {
      return (await get(session, `/pn/${encodeURIComponent(phone)}`, options)).lid;
    },
    /** The phones behind many hidden ids at once. Every asked id is a key of the answer. */
    async phonesOf(
      session: string,
      lids: readonly string[],
      options?: CallOptions,
    ): Promise<Map<string, string | null>> {
      const wanted = [...new Set(lids)];
      if (wanted.length >= WHOLE_TABLE_FROM) {
        const table = new Map((await all(session, options)).map((row) => [row.lid, row.phone]));
        return new Map(wanted.map((lid) => [lid, table.get(lid) ?? null]));
      }
      const phones = await Promise.all(wanted.map((lid) => phoneOf(session, lid, options)));
      return new Map(wanted.map((lid, index) => [lid, phones[index] ?? null]));
    },
  };
}
