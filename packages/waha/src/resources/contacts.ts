import { z } from "zod";
import type { CallOptions, Request } from "../request.ts";
import {
  aboutSchema,
  checkExistsSchema,
  profilePictureSchema,
  wahaContactSchema,
  type NumberCheck,
  type WahaContact,
} from "../wire/contact.ts";
import { readRows, type ReportOddity } from "./read-rows.ts";

export interface ContactPage {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  readonly sortBy?: "id" | "name" | undefined;
  readonly sortOrder?: "asc" | "desc" | undefined;
}

/** Contacts. The session travels in the query here. Source: WAHA facts §7. */
export function createContacts(request: Request, onOddity: ReportOddity) {
  const ask = <Out>(rest: string, query: Query, schema: z.ZodType<Out>, options?: CallOptions): Promise<Out> =>
    request.json({ ...options, method: "GET", path: `/api/contacts${rest}`, query, schema });
  return {
    /** A page of the phone's address book and of everybody who wrote; without `limit`, all of it. */
    async all(session: string, page: ContactPage = {}, options?: CallOptions): Promise<WahaContact[]> {
      const rows = await ask("/all", { session, ...page }, z.array(z.unknown()), options);
      return readRows(wahaContactSchema, rows, "contacts", onOddity);
    },
    get: (session: string, contactId: string, options?: CallOptions): Promise<WahaContact> =>
      ask("", { session, contactId }, wahaContactSchema, options),
    /** Whether a phone (digits only) is on WhatsApp, and under which address. */
    checkExists: (session: string, phone: string, options?: CallOptions): Promise<NumberCheck> =>
      ask("/check-exists", { session, phone }, checkExistsSchema, options),
    /** The line people write about themselves, or null. NOWEB: `not_implemented`. */
    about: (session: string, contactId: string, options?: CallOptions): Promise<string | null> =>
      ask("/about", { session, contactId }, aboutSchema, options),
    /** Address of the profile picture on WhatsApp's servers, or null when it is not shown to us. */
    picture(session: string, contactId: string, options?: CallOptions & { readonly refresh?: boolean }) {
      return ask("/profile-picture", { session, contactId, refresh: options?.refresh }, profilePictureSchema, options);
    },
  };
}

type Query = Readonly<Record<string, string | number | boolean | undefined>>;
