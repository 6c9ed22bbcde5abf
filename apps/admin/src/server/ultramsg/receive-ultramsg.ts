import { AppError } from "@kaunter/domain";
import { accountOf, isOfInstance, readWebhook, type UltraMsgEnvelope } from "@kaunter/ultramsg";
import { knownSend, normalise } from "@kaunter/ultramsg/normalise";
import { env } from "@/env";
import { errorResponse } from "@/server/http/error-response";
import { readJson } from "@/server/http/read-json";
import { sameSecret } from "@/server/http/same-secret";
import { log } from "@/server/log";
import { runtime } from "@/server/runtime";
import { findTwin } from "./find-twin";
import { inChannel } from "./in-channel";
import { attemptOf } from "./reference-of";
import { requireUltraMsg } from "./require-ultramsg";
import type { UltraMsgChannel } from "./ultramsg-channel";

const ROUTE = "/api/webhooks/ultramsg";
/** Media is fetched, never posted: anything larger is not from UltraMsg. */
const MAX_BYTES = 1024 * 1024;
/** With so many events waiting to be written, UltraMsg is asked to come back. */
const MAX_BACKLOG = 300;

/**
 * UltraMsg's door. It signs nothing and takes no header of ours, so the secret stands in the address it was given
 * (`?secret=`), and is checked before anything is read. 200 only once the event is committed: UltraMsg repeats what it was
 * refused. An event of another instance is answered and left alone: the account holds more than this one.
 */
export async function receiveUltraMsg(request: Request): Promise<Response> {
  try {
    const channel = requireUltraMsg();
    requireSecret(request);
    if (runtime().ingest.backlog() > MAX_BACKLOG) throw new AppError("busy", "Too many events wait to be written.");
    const envelope = readWebhook(await readJson(request, MAX_BYTES));
    if (envelope === null) throw new AppError("bad_request", "This is no event of UltraMsg.");
    if (isOfInstance(envelope, channel.instance)) await takeIn(envelope, channel);
    else log.warn("ultramsg/other-instance", { event: envelope.event.slice(0, 50) });
    // A gateway reads the status alone.
    return new Response(null);
  } catch (error) {
    return errorResponse(error, ROUTE);
  }
}

/** @throws AppError `unauthenticated`, also where no secret is set: then nobody can prove to be UltraMsg */
function requireSecret(request: Request): void {
  const secret = env().ULTRAMSG_WEBHOOK_SECRET;
  const shown = new URL(request.url).searchParams.get("secret");
  if (secret === undefined || shown === null || !sameSecret(shown, secret)) {
    throw new AppError("unauthenticated", "The secret is missing or wrong.");
  }
}

async function takeIn(envelope: UltraMsgEnvelope, channel: UltraMsgChannel): Promise<void> {
  await learnId(envelope);
  const event = normalise(envelope, Date.now());
  const { repositories, ingest } = runtime();
  const twin = await findTwin(repositories, channel, accountOf(envelope) ?? "");
  const taken = inChannel(event, channel.instance, twin, "event");
  await ingest.add(taken.event, taken.via);
}

/** A send of ours got its id from WhatsApp: from here on its echo and its ticks find it. */
async function learnId(envelope: UltraMsgEnvelope): Promise<void> {
  const known = knownSend(envelope);
  const attempt = known && attemptOf(known.referenceId);
  if (!known || !attempt) return;
  const { fullId, bareId } = known;
  const { outbox } = runtime().repositories;
  try {
    await outbox.settle(attempt.messageId, attempt.attempt, { result: "sent", fullId, bareId, sentAtMs: null });
  } catch (error) {
    // Taken off the thread meanwhile: its echo then stands for itself.
    if (!(error instanceof Error && Reflect.get(error, "code") === "not_found")) throw error;
  }
}
