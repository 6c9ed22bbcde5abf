import { createBadgesRepository, createPrivacyRepository } from "@kaunter/db";
import { env } from "@/env";
import { keepMedia } from "@/server/link/keep-media";
import { keepBadges } from "@/server/link/keep-badges";
import { keepForgetting } from "@/server/link/keep-forgetting";
import { registerStopped } from "@/server/link/register-stopped";
import { startWahaLink } from "@/server/link/waha-link";
import { watchAccess } from "@/server/feed/watch-access";
import { log } from "@/server/log";
import { runtime } from "@/server/runtime";
import { openSetup } from "@/server/setup/open-setup";
import { keepContactsSynced } from "@/server/ultramsg/keep-contacts-synced";
import { keepTakenOver } from "@/server/ultramsg/keep-taken-over";
import { keepUltraMsgCompared } from "@/server/ultramsg/keep-ultramsg-compared";
import { listenForPokes } from "@/server/feed/listen-for-pokes";

const KEY = Symbol.for("kaunter.started");
const home = globalThis as { [KEY]?: () => void };

/**
 * Starts what lives beside requests: the WAHA link, the access watch, the pokes of other processes. A hot reload ends
 * the old ones first.
 */
export function startServer(): void {
  const settings = env();
  home[KEY]?.();
  const here = runtime();
  const link = startWahaLink(here);
  const stopWatching = watchAccess(here.feed, here.repositories.access);
  const stopListening = listenForPokes(here);
  const stopMedia = keepMedia(here);
  const stopBadges = keepBadges(createBadgesRepository(here.repositories.client), here.feed.poke);
  const stopForgetting = keepForgetting(createPrivacyRepository(here.repositories.client), here.feed.poke);
  const stopContacts = keepContactsSynced(here, settings.ULTRAMSG_SYNC_EVERY_MINUTES);
  const stopTakingOver = keepTakenOver(here);
  const stopComparing = keepUltraMsgCompared(here);
  void registerStopped(here);
  // Asked again by the page itself, should the database be away just now.
  openSetup().catch((error: unknown) => {
    log.error("setup/not-asked", error);
  });
  home[KEY] = () => {
    link.close();
    stopWatching();
    stopListening();
    stopMedia();
    stopBadges();
    stopForgetting();
    stopContacts();
    stopTakingOver();
    stopComparing();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      // Open streams would keep the process alive until their readers leave.
      here.feed.close();
      home[KEY]?.();
    });
  }
  endWithParent();
  log.info("server/started", { session: here.session });
}

/**
 * Whoever started this process over a channel and is gone, or closed the pipe its lines go to, cannot stop it any more:
 * it ends by itself instead of living on as an orphan that holds the port.
 */
function endWithParent(): void {
  const end = () => process.exit(0);
  process.once("disconnect", end);
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") end();
    });
  }
}
