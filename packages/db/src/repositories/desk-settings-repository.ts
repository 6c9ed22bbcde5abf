import {
  type BranchHours,
  type BusinessHours,
  businessHoursSchema,
  type PrivacyChange,
  type PrivacySettings,
  privacySettingsSchema,
  type ReadReceipts,
  readReceiptsSchema,
  type ReceiptsSetting,
} from "@kaunter/domain";
import { ask, call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import type { Json } from "../database.types.ts";

const HOURS = "business_hours:";

/**
 * The desk's own settings. Whatever is saved names the version it was begun from (null: nobody had set it): AppError
 * `conflict` when somebody else was quicker, `forbidden` without chats.can_edit.
 */
export function createDeskSettingsRepository(client: DbClient) {
  return {
    async receipts(): Promise<ReceiptsSetting> {
      const row = await ask(modules(client).eq("key", "read_receipts").maybeSingle());
      return { value: readReceiptsSchema.parse(row?.value ?? "on_open"), updatedAt: row?.updated_at ?? null };
    },
    async saveReceipts(value: ReadReceipts, base: string | null): Promise<void> {
      await saveModule(client, "read_receipts", base, "Read receipts", value);
    },
    /** What the desk forgets by itself. */
    async privacy(): Promise<PrivacySettings> {
      const rows = await ask(modules(client).in("key", ["retention_days", "keep_originals"]));
      const [days, kept] = ["retention_days", "keep_originals"].map((key) => rows?.find((row) => row.key === key));
      return privacySettingsSchema.parse({
        retention: { days: days?.value ?? null, updatedAt: days?.updated_at ?? null },
        originals: { kept: kept?.value ?? true, updatedAt: kept?.updated_at ?? null },
      });
    },
    /** @throws AppError `forbidden` for all but admins */
    async savePrivacy(change: PrivacyChange): Promise<void> {
      if (change.setting === "retention") {
        await saveModule(client, "retention_days", change.updatedAt, "Days messages are kept", change.days);
      } else {
        await saveModule(client, "keep_originals", change.updatedAt, "Originals are kept", change.kept);
      }
    },
    /** Every branch by name, with its hours where somebody set them. */
    async hours(): Promise<BranchHours[]> {
      const [branches, rows] = await Promise.all([
        ask(client.from("branches").select("id, name").order("name").order("id")),
        ask(modules(client).like("key", `${HOURS}%`)),
      ]);
      const known = new Map((rows ?? []).map((row) => [row.key.slice(HOURS.length), row]));
      return (branches ?? []).map(({ id, name }) => ({
        branchId: id,
        branchName: name,
        hours: businessHoursSchema.nullable().parse(known.get(id)?.value ?? null),
        updatedAt: known.get(id)?.updated_at ?? null,
      }));
    },
    async saveHours(branchId: string, hours: BusinessHours, base: string | null): Promise<void> {
      await saveModule(client, `${HOURS}${branchId}`, base, "Business hours", hours);
    },
  };
}

function modules(client: DbClient) {
  return client
    .from("whatsapp_settings")
    .select("key, value, updated_at")
    .eq("setting_type", "module")
    .eq("is_active", true);
}

async function saveModule(
  client: DbClient,
  key: string,
  base: string | null,
  name: string,
  value: Json,
): Promise<void> {
  await call(client, "save_module_setting", { key, base: base, name, value });
}
