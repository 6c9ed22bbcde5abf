import { randomInt } from "node:crypto";
import QRCode from "qrcode";
import { requireStatus, sessionOf } from "../guards.ts";
import { created, empty, ok, refusal } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";
import { beWorking, changeStatus } from "../lifecycle.ts";

async function qr({ sim, params, query, headers }: Call) {
  const session = await requireStatus(sim, params.session ?? "", "SCAN_QR_CODE");
  const value = session.qrValue ?? "";
  if (query.get("format") === "raw") return ok({ value });
  const bytes = await QRCode.toBuffer(value, { type: "png", errorCorrectionLevel: "M", margin: 4, scale: 6 });
  // Only this exact wish gets JSON; `application/json, text/plain, */*` gets the picture.
  if (headers.accept === "application/json") return ok({ mimetype: "image/png", data: bytes.toString("base64") });
  return { status: 200, bytes, headers: { "Content-Type": "image/png" } };
}

/** Letters a person cannot mix up with digits. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ123456789";

function requestCode({ sim, params }: Call) {
  const name = params.session ?? "";
  const session = sessionOf(sim, name);
  if (!session || session.status === "STOPPED") {
    const message = `We didn't find a session with name '${name}'.\nPlease start it first by using POST /api/sessions/${name}/start request`;
    return refusal(404, message);
  }
  if (session.status !== "SCAN_QR_CODE") {
    return refusal(422, `Can request code only in SCAN_QR_CODE status. The current status is ${session.status}`);
  }
  const four = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  session.pairingCode = `${four()}-${four()}`;
  return created({ code: session.pairingCode });
}

/** What a browser's security key would have to sign. Documented: OpenAPI 2026.7.1. */
async function challenge({ sim, params }: Call) {
  await requireStatus(sim, params.session ?? "", "PASSKEY_REQUIRED");
  const allowCredentials = [{ id: "a2F1bnRlci1wYXNza2V5", type: "public-key" }];
  const timeout = 60_000;
  const rpId = "web.whatsapp.com";
  return ok({ challenge: "a2F1bnRlcg", timeout, rpId, allowCredentials, userVerification: "required" });
}

async function submitPasskey({ sim, params }: Call) {
  const session = await requireStatus(sim, params.session ?? "", "PASSKEY_REQUIRED");
  changeStatus(sim, session, "PASSKEY_CONFIRMATION_REQUIRED");
  return empty(201);
}

async function confirmation({ sim, params }: Call) {
  await requireStatus(sim, params.session ?? "", "PASSKEY_CONFIRMATION_REQUIRED");
  return ok({ code: "1234" });
}

async function confirm({ sim, params }: Call) {
  const session = await requireStatus(sim, params.session ?? "", "PASSKEY_CONFIRMATION_REQUIRED");
  beWorking(sim, session);
  return empty(201);
}

export const authRoutes: readonly Route[] = [
  route("GET", "/api/:session/auth/qr", qr),
  route("POST", "/api/:session/auth/request-code", requestCode),
  route("GET", "/api/:session/auth/passkey/challenge", challenge),
  route("POST", "/api/:session/auth/passkey", submitPasskey),
  route("GET", "/api/:session/auth/passkey/confirmation", confirmation),
  route("POST", "/api/:session/auth/passkey/confirm", confirm),
];
