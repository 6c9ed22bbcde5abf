import { createHealthRepository, createSessionsRepository } from "@kaunter/db";
import type { HealthReport } from "@kaunter/domain";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";
import { recentErrors } from "./error-ring";
import { probe } from "./probe";
import { requireAdmin } from "./require-admin";

/**
 * How every part of the house does, as this process sees it.
 * @throws AppError `forbidden` for all but admins
 */
export async function readHealth(staff: CurrentStaff): Promise<HealthReport> {
  requireAdmin(staff);
  const { waha, media, repositories, hearing, counters, feed } = runtime();
  const [version, status, database, storage, desk, sessions] = await Promise.all([
    probe(() => waha.server.version()),
    probe(() => waha.server.status()),
    probe(() => repositories.health.schemaVersion()),
    probe(() => media.check()),
    createHealthRepository(staff.client).read(),
    createSessionsRepository(staff.client).list("waha"),
  ]);
  const { answer: about, ...gateway } = version;
  const { answer: schemaVersion, ...base } = database;
  return {
    atMs: Date.now(),
    gateway: {
      ...gateway,
      version: about?.version ?? null,
      engine: about?.engine ?? null,
      upMs: status.answer?.upMs ?? null,
    },
    database: { ...base, schemaVersion },
    storage: { ok: storage.ok, code: storage.code, tookMs: storage.tookMs },
    link: { liveSinceMs: hearing.listeningSinceMs() },
    sessions,
    desk,
    process: {
      ...counters.read(),
      streams: feed.size(),
      memoryBytes: process.memoryUsage.rss(),
      node: process.version,
    },
    errors: [...recentErrors()],
  };
}
