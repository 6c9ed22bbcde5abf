import { contactSyncRunSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { requireUltraMsg } from "@/server/ultramsg/require-ultramsg";
import { syncContacts } from "@/server/ultramsg/sync-contacts";
import { whoMaySync } from "@/server/ultramsg/who-may-sync";

/** Admins and programs: `whoMaySync` asks for one or the other. */
const sync = defineRoute({
  permission: "public",
  response: contactSyncRunSchema,
  run: async ({ request }) => {
    requireUltraMsg();
    return syncContacts(await whoMaySync(request));
  },
});

export const GET = sync;
export const POST = sync;
