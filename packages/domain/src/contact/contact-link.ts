import { z } from "zod";
import { searchWordsSchema } from "../conversation/filter.ts";
import { gatewaySchema } from "../event/gateway-event.ts";
import { ROLES } from "../permission/permission.ts";

/** Somebody who looks after a contact, since when (ms), and who said so; null: the machine, or a colleague who is gone. */
export const contactLinkSchema = z.object({
  staffId: z.uuid(),
  name: z.string(),
  role: z.enum(ROLES),
  active: z.boolean(),
  linkedAtMs: z.number(),
  linkedBy: z.string().nullable(),
});
export type ContactLink = z.infer<typeof contactLinkSchema>;

/** A contact and everybody who looks after it. `phone`: digits only; null while WhatsApp hides it. */
export const linkableContactSchema = z.object({
  id: z.uuid(),
  /** The member's, else the lead's, else WhatsApp's name. */
  name: z.string().nullable(),
  phone: z.string().nullable(),
  type: z.enum(["member", "lead", "unknown"]),
  branchName: z.string().nullable(),
  /** The WAHA session or UltraMsg instance it first came from. */
  source: z.string().nullable(),
  createdAtMs: z.number(),
  links: z.array(contactLinkSchema),
});
export type LinkableContact = z.infer<typeof linkableContactSchema>;

/** A page of contacts, the newest first. `next`: where the page after it begins; null: this is the last. */
export const linkableContactPageSchema = z.object({
  contacts: z.array(linkableContactSchema),
  total: z.number().int().nonnegative(),
  next: z.string().nullable(),
});
export type LinkableContactPage = z.infer<typeof linkableContactPageSchema>;

/** How the contacts can be narrowed. `staff`: only those this person looks after. */
export const linkFilterSchema = z.strictObject({
  search: searchWordsSchema.optional(),
  source: z.string().max(200).optional(),
  linked: z.enum(["yes", "no"]).optional(),
  staff: z.uuid().optional(),
});
export type LinkFilter = z.infer<typeof linkFilterSchema>;

/** Somebody contacts can be linked to, and how many are. */
export const linkableStaffSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(ROLES),
  branchName: z.string().nullable(),
  active: z.boolean(),
  contacts: z.number().int().nonnegative(),
});
export type LinkableStaff = z.infer<typeof linkableStaffSchema>;

/** All contacts in numbers: in total, linked to somebody, by where they came from, by who looks after them. */
export const linkOverviewSchema = z.object({
  contacts: z.number().int().nonnegative(),
  linked: z.number().int().nonnegative(),
  sources: z.array(z.object({ source: z.string(), gateway: gatewaySchema, contacts: z.number().int() })),
  staff: z.array(linkableStaffSchema),
});
export type LinkOverview = z.infer<typeof linkOverviewSchema>;

/** How many links one change may make or take, as the database has it. */
export const MOST_LINKS_AT_ONCE = 500;

/** Gives each of the contacts to everybody in `link` and takes it from everybody in `unlink`. */
export const linkChangeSchema = z
  .strictObject({
    contactIds: z.array(z.uuid()).min(1).max(MOST_LINKS_AT_ONCE),
    link: z.array(z.uuid()).max(MOST_LINKS_AT_ONCE).default([]),
    unlink: z.array(z.uuid()).max(MOST_LINKS_AT_ONCE).default([]),
  })
  .refine(({ link, unlink }) => link.length + unlink.length > 0, { path: ["link"], error: "names nobody" })
  .refine(({ contactIds, link, unlink }) => contactIds.length * (link.length + unlink.length) <= MOST_LINKS_AT_ONCE, {
    path: ["contactIds"],
    error: `makes more than ${String(MOST_LINKS_AT_ONCE)} links`,
  });
export type LinkChange = z.output<typeof linkChangeSchema>;

/** What a change came to; links that were as wanted already count as neither. */
export const linkResultSchema = z.object({ linked: z.number().int(), unlinked: z.number().int() });
export type LinkResult = z.infer<typeof linkResultSchema>;
