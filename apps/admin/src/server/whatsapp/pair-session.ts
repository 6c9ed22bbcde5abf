import { createAuditRepository } from "@kaunter/db";
import { AppError, normalisePhone } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";
import { sessionOf, type SessionQuery } from "./session-query";
import { wahaToAppError } from "./waha-to-app-error";

export const pairingBodySchema = z.strictObject({ phone: z.string().trim().min(1).max(40) });
export const pairingAnswerSchema = z.object({ code: z.string() });

/**
 * The QR code to scan, as a picture. Whoever scans it gives this desk their WhatsApp, so only those who manage sessions
 * see it and nothing keeps it.
 * @throws AppError `gateway_not_working` while none is waited for
 */
export async function showQr(staff: CurrentStaff, query: SessionQuery): Promise<Response> {
  const session = await sessionOf(staff, query);
  const { mimetype, bytes } = await whileWaiting(session, () => runtime().waha.getQRCode(session));
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": mimetype.startsWith("image/") ? mimetype : "image/png",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/**
 * A code to type on the phone instead of scanning.
 * @throws AppError `bad_request` for what is no phone number, `gateway_not_working` while no phone is waited for
 */
export async function requestPairingCode(
  staff: CurrentStaff,
  query: SessionQuery,
  spelled: string,
): Promise<z.infer<typeof pairingAnswerSchema>> {
  const phone = normalisePhone(spelled);
  if (phone === null) {
    throw new AppError("bad_request", "This is no phone number.", { fields: { phone: "is no phone number" } });
  }
  const session = await sessionOf(staff, query);
  const code = await whileWaiting(session, () => runtime().waha.auth.requestCode(session, phone));
  await createAuditRepository(staff.client).noteSession(session, "session/code_requested");
  return { code };
}

/** The gateway lets a call wait ten seconds before it says that the session stands otherwise: asked first, it is quick. */
async function whileWaiting<T>(session: string, ask: () => Promise<T>): Promise<T> {
  try {
    const { status } = await runtime().waha.getSession(session);
    if (status !== "SCAN_QR_CODE") throw new AppError("gateway_not_working", "No phone is waited for right now.");
    return await ask();
  } catch (error) {
    throw wahaToAppError(error);
  }
}
