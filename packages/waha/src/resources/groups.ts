import { z } from "zod";
import type { CallOptions, Request } from "../request.ts";

/** Somebody in a group. `id` may be a hidden one; `pn` then is the address with the number, where WhatsApp tells it. */
const groupMemberSchema = z.object({ id: z.string(), pn: z.string().nullish(), role: z.string().nullish() });
export type WahaGroupMember = z.infer<typeof groupMemberSchema>;

/** What is asked about groups. Source: OpenAPI 2026.7.1 (`GroupParticipant`). */
export function createGroups(request: Request) {
  return {
    /** Everybody in a group; `role` "left" is somebody who is no longer. */
    participants: (session: string, groupId: string, options?: CallOptions): Promise<WahaGroupMember[]> =>
      request.json({
        ...options,
        method: "GET",
        path: `/api/${encodeURIComponent(session)}/groups/${encodeURIComponent(groupId)}/participants/v2`,
        schema: z.array(groupMemberSchema),
      }),
  };
}
