import { type Access, accessSchema } from "@kaunter/domain";
import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";

const staffAccessSchema = accessSchema.extend({ name: z.string(), email: z.string() });

/** What a person may do and see, and who they are. */
export type StaffAccess = Access & { readonly name: string; readonly email: string };

/** Who may do what. */
export function createAccessRepository(client: DbClient) {
  return {
    /** The signed-in person; null when they are not staff. Binds them to their staff row at the first login. */
    async mine(): Promise<StaffAccess | null> {
      return staffAccessSchema.nullable().parse(await call(client, "my_access", {}));
    },
    /** Several people's, with the service key: to keep open streams honest. Unknown ids are left out. */
    async ofStaff(staffIds: readonly string[]): Promise<StaffAccess[]> {
      return z.array(staffAccessSchema).parse(await call(client, "access_of_staff", { staff_ids: [...staffIds] }));
    },
  };
}

export type AccessRepository = ReturnType<typeof createAccessRepository>;
