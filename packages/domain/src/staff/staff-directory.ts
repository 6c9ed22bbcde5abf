import { z } from "zod";
import { MODULES, ROLES } from "../permission/permission.ts";

const moduleSchema = z.enum(MODULES);
const roleSchema = z.enum(ROLES);

const overrideSchema = z.object({
  module: moduleSchema,
  /** Null leaves the default of the role. */
  canView: z.boolean().nullable(),
  canEdit: z.boolean().nullable(),
});

export const staffMemberSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  /** Null: every branch. */
  branchId: z.uuid().nullable(),
  active: z.boolean(),
  /** When their login was made, ms; null: nobody has invited them. */
  invitedAtMs: z.number().nullable(),
  /** Null: they never signed in. */
  lastSignInAtMs: z.number().nullable(),
  /** Nobody else could give rights back: role and status are locked. */
  onlyAdmin: z.boolean(),
  overrides: z.array(overrideSchema),
});
export type StaffMember = z.infer<typeof staffMemberSchema>;

export const roleDefaultSchema = z.object({
  role: roleSchema,
  module: moduleSchema,
  canView: z.boolean(),
  canEdit: z.boolean(),
});
export type RoleDefault = z.infer<typeof roleDefaultSchema>;

/** Everybody who works here, as the staff page shows them. */
export const staffDirectorySchema = z.object({
  staff: z.array(staffMemberSchema),
  defaults: z.array(roleDefaultSchema),
  branches: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type StaffDirectory = z.infer<typeof staffDirectorySchema>;

const nameSchema = z.string().trim().min(1).max(120);
/** An address as it is stored: lower case. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const newStaffSchema = z.strictObject({
  name: nameSchema,
  email: emailSchema,
  role: roleSchema,
  branchId: z.uuid().nullable(),
});
export type NewStaff = z.infer<typeof newStaffSchema>;

/** What is not named stays as it is. */
export const staffChangesSchema = z.strictObject({
  name: nameSchema.optional(),
  role: roleSchema.optional(),
  branchId: z.uuid().nullable().optional(),
  active: z.boolean().optional(),
});
export type StaffChanges = z.infer<typeof staffChangesSchema>;

export const overrideChangeSchema = z.strictObject({
  staffId: z.uuid(),
  module: moduleSchema,
  canView: z.boolean().nullable(),
  canEdit: z.boolean().nullable(),
});
export type OverrideChange = z.infer<typeof overrideChangeSchema>;

/** A password somebody sets; hosted projects may ask for more. 72 bytes is what bcrypt reads. */
export const newPasswordSchema = z
  .string()
  .min(8)
  .refine((text) => new TextEncoder().encode(text).length <= 72);
