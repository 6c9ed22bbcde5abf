import type { CallOptions, Request } from "../request.ts";
import { checkExistsSchema, profilePictureSchema, type NumberCheck } from "../wire/contact.ts";

/** Contacts. The session travels in the query here. Source: WAHA facts §7. */
export function createContacts(request: Request) {
  return {
    /** Whether a phone (digits only) is on WhatsApp, and under which address. */
    checkExists: (session: string, phone: string, options?: CallOptions): Promise<NumberCheck> =>
      request.json({
        ...options,
        method: "GET",
        path: "/api/contacts/check-exists",
        query: { session, phone },
        schema: checkExistsSchema,
      }),
    /** Address of the profile picture on WhatsApp's servers, or null when it is not shown to us. */
    picture: (session: string, contactId: string, options?: CallOptions): Promise<string | null> =>
      request.json({
        ...options,
        method: "GET",
        path: "/api/contacts/profile-picture",
        query: { session, contactId },
        schema: profilePictureSchema,
      }),
  };
}
