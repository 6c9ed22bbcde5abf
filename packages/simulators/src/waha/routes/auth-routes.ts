import QRCode from "qrcode";
import { requireStatus, sessionOf } from "../guards.ts";
import { created, ok, refusal } from "../http/reply.ts";
import { route, type Call, type Route } from "../http/router.ts";

async function qr({ sim, params, query, headers }: Call) {
  const session = await requireStatus(sim, params.session ?? "", "SCAN_QR_CODE");
  const value = session.qrValue ?? "";
  if (query.get("format") === "raw") return ok({ value });
  const bytes = await QRCode.toBuffer(value, { type: "png", errorCorrectionLevel: "M", margin: 4, scale: 6 });
  // Only this exact wish gets JSON; `application/json, text/plain, */*` gets the picture.
  if (headers.accept === "application/json") return ok({ mimetype: "image/png", data: bytes.toString("base64") });
  return { status: 200, bytes, headers: { "Content-Type": "image/png" } };
}

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
  return created({ code: "ABCD-1234" });
}

export const authRoutes: readonly Route[] = [
  route("GET", "/api/:session/auth/qr", qr),
  route("POST", "/api/:session/auth/request-code", requestCode),
];
