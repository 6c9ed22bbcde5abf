import {
  createAccessRepository,
  createFeedRepository,
  createHealthRepository,
  createIngestRepository,
  createLeasesRepository,
  createLimitsRepository,
  createMediaRepository,
  createOutboxRepository,
  createPicturesRepository,
  createSessionsRepository,
  createTwinsRepository,
} from "@kaunter/db";
import { type ChannelEvent, mediaOf } from "@kaunter/domain";
import { createWahaClient, type WahaClient } from "@kaunter/waha";
import { randomUUID } from "node:crypto";
import { env } from "@/env";
import { FeedHub } from "@/server/feed/feed-hub";
import { Counters } from "@/server/health/counters";
import { Hearing } from "@/server/link/hearing";
import { notingIngest } from "@/server/link/noting-ingest";
import { createIngestQueue, type IngestQueue } from "@/server/link/ingest-queue";
import { LidLookups } from "@/server/link/lid-lookups";
import { MediaPump } from "@/server/link/media-pump";
import { createMessageIds } from "@/server/link/message-ids";
import { OutboxPump } from "@/server/link/outbox-pump";
import { countedIngest } from "@/server/metrics/counted-ingest";
import { countedOutbox } from "@/server/metrics/counted-outbox";
import { createMediaStore, type MediaStore } from "@/server/media/media-store";
import { PictureCopier } from "@/server/media/picture-copier";
import { createServiceClient } from "@/server/service-client";
import { createUltraMsgChannel, type UltraMsgChannel } from "@/server/ultramsg/ultramsg-channel";
import { GatewayDoor } from "@/server/webhook/gateway-door";

/** What lives once per server process, whichever module graph asks for it. */
export interface Runtime {
  /** Names this process as a holder of leases. */
  readonly holder: string;
  /** The session sends go to and the desk's head shows. */
  readonly session: string;
  /** The only sessions to look after; null: every one WAHA knows. */
  readonly configuredSessions: readonly string[] | null;
  readonly waha: WahaClient;
  /** The second gateway; null where there is none. */
  readonly ultramsg: UltraMsgChannel | null;
  readonly ingest: IngestQueue;
  readonly door: GatewayDoor;
  readonly outbox: OutboxPump;
  readonly feed: FeedHub;
  readonly hearing: Hearing;
  readonly counters: Counters;
  readonly media: MediaStore;
  readonly mediaPump: MediaPump;
  readonly pictures: PictureCopier;
  readonly repositories: Repositories;
}

type Repositories = ReturnType<typeof createRepositories>;

const KEY = Symbol.for("kaunter.runtime");
const home = globalThis as { [KEY]?: Runtime };

/**
 * The process's one runtime, made at the first call. Instrumentation and route handlers are separate module graphs in
 * Next, so it hangs on `globalThis`. Source: architecture §6.
 */
export function runtime(): Runtime {
  return (home[KEY] ??= createRuntime());
}

function createRepositories() {
  const client = createServiceClient();
  return {
    client,
    access: createAccessRepository(client),
    feed: createFeedRepository(client),
    health: createHealthRepository(client),
    ingest: countedIngest(createIngestRepository(client)),
    leases: createLeasesRepository(client),
    limits: createLimitsRepository(client),
    media: createMediaRepository(client),
    outbox: countedOutbox(createOutboxRepository(client)),
    pictures: createPicturesRepository(client),
    sessions: createSessionsRepository(client),
    twins: createTwinsRepository(client),
  };
}

function createRuntime(): Runtime {
  const settings = env();
  const repositories = createRepositories();
  const waha = createWahaClient({ baseUrl: settings.WAHA_API_URL, apiKey: settings.WAHA_API_KEY ?? "" });
  const ultramsg = createUltraMsgChannel(settings);
  const feed = new FeedHub(repositories.feed);
  const hearing = new Hearing();
  const counters = new Counters(Date.now());
  const media = createMediaStore(repositories.client, {
    url: settings.SUPABASE_URL,
    serviceKey: settings.SUPABASE_SERVICE_ROLE_KEY,
  });
  const mediaPump = new MediaPump({
    media: repositories.media,
    store: media,
    ...{ waha, ultramsg },
    maxBytes: settings.KAUNTER_MEDIA_MAX_MB * 1024 * 1024,
    onStored: feed.poke,
  });
  const ingest: IngestQueue = createIngestQueue(notingIngest(repositories.ingest, hearing), (events) => {
    feed.poke();
    counters.committed(events, Date.now());
    lids.notice(events);
    if (events.some(carriesMedia)) mediaPump.kick();
  });
  const lids = new LidLookups({ waha, ingest, nowMs: Date.now });
  const outbox = new OutboxPump({
    ...{ outbox: repositories.outbox, media, waha, ultramsg, onSettled: feed.poke },
    newMessageId: createMessageIds(waha, Date.now),
    gapMs: settings.KAUNTER_SEND_GAP_MS,
  });
  return {
    holder: randomUUID(),
    session: settings.WAHA_SESSION_NAME,
    configuredSessions: settings.WAHA_SESSIONS ?? null,
    door: new GatewayDoor(ingest),
    pictures: new PictureCopier({ pictures: repositories.pictures, store: media, waha }),
    ...{ waha, ultramsg, ingest, outbox, feed, hearing, counters, media, mediaPump, repositories },
  };
}

function carriesMedia({ event }: ChannelEvent): boolean {
  return event.type === "message/received" && mediaOf(event.message.content) !== null;
}
