import {
  AppError,
  type NewStaff,
  type OverrideChange,
  type RoleDefault,
  type StaffChanges,
  type StaffDirectory,
  staffDirectorySchema,
} from "@kaunter/domain";
import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import type { Json } from "../database.types.ts";

const invitedSchema = z.object({ email: z.string(), name: z.string() });

/**
 * Staff and rights, in the name of the client's person.
 * Every change throws AppError `forbidden` for those who may not, and `conflict` with `fields.admin` for one that would
 * lock out the last admin.
 */
export function createStaffRepository(client: DbClient) {
  return {
    /** @throws AppError forbidden without staff.can_view */
    async directory(): Promise<StaffDirectory> {
      return staffDirectorySchema.parse(await call(client, "staff_directory", {}));
    },
    /** Answers the new id. @throws AppError conflict with `fields.email` when the address is taken */
    async add({ name, email, role, branchId }: NewStaff): Promise<string> {
      const added = call(client, "add_staff", { name, email, role, branch_id: branchId });
      return z.uuid().parse(await added.catch(tellTaken));
    },
    async change(staffId: string, { name, role, branchId, active }: StaffChanges): Promise<void> {
      const changes: Record<string, Json> = {
        ...(name === undefined ? {} : { name }),
        ...(role === undefined ? {} : { role }),
        ...(branchId === undefined ? {} : { branch_id: branchId }),
        ...(active === undefined ? {} : { status: active ? "active" : "inactive" }),
      };
      await call(client, "change_staff", { staff_id: staffId, changes }).catch(tellLastAdmin);
    },
    async override({ staffId, module, canView, canEdit }: OverrideChange): Promise<void> {
      const args = { staff_id: staffId, module, can_view: canView, can_edit: canEdit };
      await call(client, "set_staff_permission", args).catch(tellLastAdmin);
    },
    async setRole({ role, module, canView, canEdit }: RoleDefault): Promise<void> {
      const args = { role, module, can_view: canView, can_edit: canEdit };
      await call(client, "set_role_permission", args).catch(tellLastAdmin);
    },
    /** Writes down that a mail goes to this person; answers where. @throws AppError not_found for the deactivated */
    async noteInvitation(staffId: string): Promise<{ email: string; name: string }> {
      return invitedSchema.parse(await call(client, "note_invitation", { staff_id: staffId }));
    },
  };
}

export type StaffRepository = ReturnType<typeof createStaffRepository>;

const codeOf = (error: unknown): unknown =>
  error instanceof AppError && typeof error.cause === "object" && error.cause !== null
    ? Reflect.get(error.cause, "code")
    : undefined;

function tellLastAdmin(error: unknown): never {
  if (codeOf(error) !== "55000") throw error;
  throw new AppError("conflict", "The last admin cannot be locked out.", {
    cause: error,
    fields: { admin: "is the last" },
  });
}

function tellTaken(error: unknown): never {
  if (codeOf(error) !== "23505") throw error;
  throw new AppError("conflict", "Somebody has this address.", { cause: error, fields: { email: "is taken" } });
}
