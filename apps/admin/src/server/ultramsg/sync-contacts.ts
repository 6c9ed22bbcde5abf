import { type Channel, createContactSyncsRepository, type OwnContactSync } from "@kaunter/db";
import { AppError, type ContactSyncRun, type ContactSyncTrigger } from "@kaunter/domain";
import { type HeldLease, holdLease } from "@/server/link/hold-lease";
import { log } from "@/server/log";
import { runtime } from "@/server/runtime";
import { wahaToAppError } from "@/server/whatsapp/waha-to-app-error";
import { findTwin } from "./find-twin";
import { readChats } from "./read-chats";
import { requireUltraMsg } from "./require-ultramsg";

/** One transaction each: short enough for a busy database, and what one writes travels with the feed as few pages. */
const BATCH = 250;

/** Who asks for a sync; `staffId` null unless a person does. */
export interface SyncAsker {
  readonly trigger: ContactSyncTrigger;
  readonly staffId: string | null;
}

/**
 * Takes the chats of the second gateway over as contacts, one run at a time over all processes. A run that breaks off has
 * made whole contacts only, and the next one goes on where it was. Source: WA Manager spec "Contact Synchronization".
 * @throws AppError `not_found` without UltraMsg, `conflict` while another run is under way, the gateway's or the
 * database's code when this one failed: the run keeps it too
 */
export async function syncContacts({ trigger, staffId }: SyncAsker): Promise<ContactSyncRun> {
  const { instance } = requireUltraMsg();
  const { repositories, holder, feed } = runtime();
  const syncs = createContactSyncsRepository(repositories.client);
  // A holder of its own for each call, or two calls of one process would both hold it.
  const own = `${holder}/${crypto.randomUUID()}`;
  const ended = await holdLease(repositories.leases, `contact-sync:${instance}`, own, async (lease) => {
    const started = await syncs.start(instance, lease.token, trigger, staffId);
    if (started === null) throw overtaken();
    const run = { runId: started.id, token: lease.token };
    try {
      await takeOver(run, lease);
    } catch (error) {
      const { code, message } = wahaToAppError(error);
      log.warn("contact-sync/failed", { runId: run.runId, code, reason: message });
      await syncs.finish(run, { code, message });
      throw error;
    }
    return (await syncs.finish(run, null)) ?? fail(overtaken());
  }).catch((error: unknown) => fail(wahaToAppError(error)));
  feed.poke();
  if (ended === null) throw new AppError("conflict", "Another sync of these contacts is under way.");
  const { created, updated, skipped, failed } = ended;
  log.info("contact-sync/done", { runId: ended.id, created, updated, skipped, failed: failed.length });
  return ended;
}

async function takeOver(run: OwnContactSync, lease: HeldLease): Promise<void> {
  const { client } = requireUltraMsg();
  const { repositories, feed } = runtime();
  const syncs = createContactSyncsRepository(repositories.client);
  const channel = await channelOfNew();
  const { rows, unread } = await client.chats();
  const { people, skipped, failed } = readChats(rows);
  const unreadable = Array.from({ length: unread }, () => ({ chatId: "?", reason: "UltraMsg told no address." }));
  const kept = await syncs.noteFetched(run, rows.length + unread, skipped, [...failed, ...unreadable]);
  if (!kept) throw overtaken();
  for (let at = 0; at < people.length; at += BATCH) {
    if (!lease.isHeld() || !(await syncs.take(run, channel, people.slice(at, at + BATCH)))) throw overtaken();
    feed.poke();
  }
}

/** Where the conversations of new contacts belong: to the instance, unless WAHA has the same account. */
async function channelOfNew(): Promise<Channel> {
  const channel = requireUltraMsg();
  const { client, instance } = channel;
  const status = await client.status();
  if (!status.works) {
    throw new AppError("gateway_not_working", `The UltraMsg instance is not connected to WhatsApp (${status.status}).`);
  }
  const { id } = await client.me();
  return (await findTwin(runtime().repositories, channel, id)) ?? { gateway: "ultramsg", session: instance };
}

function overtaken(): AppError {
  return new AppError("conflict", "Another server has taken this sync over.");
}

function fail(error: AppError): never {
  throw error;
}
