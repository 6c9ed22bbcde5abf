import type { CallOptions, Request } from "../request.ts";
import { adminsOnlySchema, type GroupParticipant, groupParticipantSchema } from "../wire/group.ts";
import { z } from "zod";

/** Who may write in a group. Source: OpenAPI 2026.7.1, tag "Groups". */
export function createGroups(request: Request) {
  const path = (session: string, groupId: string, rest: string) =>
    `/api/${encodeURIComponent(session)}/groups/${encodeURIComponent(groupId)}${rest}`;
  return {
    /** True where only admins may write. */
    async adminsOnly(session: string, groupId: string, options?: CallOptions): Promise<boolean> {
      const where = path(session, groupId, "/settings/security/messages-admin-only");
      return (await request.json({ ...options, method: "GET", path: where, schema: adminsOnlySchema })).adminsOnly;
    },
    /** Everybody in the group, ourselves too. */
    participants: (session: string, groupId: string, options?: CallOptions): Promise<GroupParticipant[]> =>
      request.json({
        ...options,
        method: "GET",
        path: path(session, groupId, "/participants/v2"),
        schema: z.array(groupParticipantSchema),
      }),
  };
}
