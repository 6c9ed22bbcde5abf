import {
  type NewStaff,
  type OverrideChange,
  type RoleDefault,
  type StaffChanges,
  type StaffDirectory,
  staffDirectorySchema,
} from "@kaunter/domain";
import { z } from "zod";
import { okAnswer, request } from "@/features/whatsapp/data/request.ts";

const added = z.object({ staffId: z.uuid(), mailed: z.boolean() });

/** What the staff page asks the server. Every function throws AppError; `fields` name what a colleague's row was refused for. */
export const staffApi = {
  read: (): Promise<StaffDirectory> => request("/api/staff", staffDirectorySchema),
  add: (body: NewStaff): Promise<z.output<typeof added>> => request("/api/staff", added, { method: "POST", body }),
  change: async (id: string, body: StaffChanges): Promise<void> => {
    await request(`/api/staff/${id}`, okAnswer, { method: "PATCH", body });
  },
  invite: async (id: string): Promise<void> => {
    await request(`/api/staff/${id}/invite`, okAnswer, { method: "POST" });
  },
  override: async (body: OverrideChange): Promise<void> => {
    await request("/api/staff/overrides", okAnswer, { method: "PUT", body });
  },
  setRole: async (body: RoleDefault): Promise<void> => {
    await request("/api/staff/roles", okAnswer, { method: "PUT", body });
  },
} as const;
