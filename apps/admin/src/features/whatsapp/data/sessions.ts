import { type SessionAction, sessionHistorySchema, sessionListSchema } from "@kaunter/domain";
import { z } from "zod";
import { openBody, okAnswer, request } from "./request.ts";

const codeAnswer = z.object({ code: z.string() });
const webhookAnswer = z.object({ state: z.enum(["registered", "already_registered", "needs_confirmation"]) });

const at = (verb: string, session: string): string =>
  `/api/waha/session/${verb}?${new URLSearchParams({ session }).toString()}`;

/** Every session there is. @throws AppError as `request` */
export const readSessions = () => request("/api/waha/session", sessionListSchema);

/** What people did to a session, the newest first. @throws AppError as `request` */
export const readHistory = (session: string) => request(at("history", session), sessionHistorySchema);

/** @throws AppError as `request` */
export async function runSession(action: SessionAction | "create", session: string): Promise<void> {
  await request(at(action, session), okAnswer, { method: "POST" });
}

/** A code to type on the phone. `phone` in any spelling. @throws AppError as `request` */
export async function requestCode(session: string, phone: string): Promise<string> {
  return (await request(at("code", session), codeAnswer, { method: "POST", body: { phone } })).code;
}

/** @throws AppError as `request` */
export async function saveBranch(session: string, branchId: string | null): Promise<void> {
  await request(at("branch", session), okAnswer, { method: "POST", body: { branchId } });
}

/** Has new chats be of this session from now on. @throws AppError as `request` */
export async function makeDefault(session: string): Promise<void> {
  await request(at("default", session), okAnswer, { method: "POST" });
}

/** How far apart its messages leave, ms; null: as the server is set. @throws AppError as `request` */
export async function savePace(session: string, gapMs: number | null): Promise<void> {
  await request(at("pace", session), okAnswer, { method: "POST", body: { gapMs } });
}

/** Restarts the session. @throws AppError as `request` */
export async function registerWebhook(session: string): Promise<void> {
  const body = { session, confirm: true };
  await request("/api/waha/session/webhook", webhookAnswer, { method: "POST", body });
}

/** The QR code to scan, as the address of a picture that holds all of itself. @throws AppError as `request` */
export async function readQr(session: string, signal: AbortSignal): Promise<string> {
  const bytes = await new Response(await openBody(at("qr", session), signal)).arrayBuffer();
  const letters = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join("");
  return `data:image/png;base64,${btoa(letters)}`;
}
