import { createServer, type AddressInfo } from "node:net";
import type { OutboxClaim } from "@kaunter/db";
import { AppError } from "@kaunter/domain";
import { createWahaClient } from "@kaunter/waha";
import { http, HttpResponse, passthrough } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { sendOutcome } from "@/server/link/send-outcome";
import { aMessage } from "../../support/builders.ts";

const WAHA = "http://waha.test";
// Made inside each test: the client takes `fetch` as it is then, which is the intercepted one.
const means = (baseUrl = WAHA, stored: Uint8Array | null = null) => ({
  waha: createWahaClient({ baseUrl, apiKey: "key", timeouts: { defaultMs: 200, statusFloorMs: 0 } }),
  media: {
    put: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    get: () => (stored ? Promise.resolve(stored) : Promise.reject(new AppError("not_found", "The file is gone."))),
  },
});
const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const claim: OutboxClaim = {
  message: aMessage({ direction: "out", status: "dispatching" }),
  attempt: 1,
  chatId: "60123456789@c.us",
  gateway: "waha",
  session: "default",
  body: "Boleh, jumpa pukul 8",
  content: { kind: "text", preview: null },
  replyToFullId: null,
  mediaPath: null,
};

const answering = (respond: () => Response | Promise<Response>) => {
  server.use(http.post(`${WAHA}/api/sendText`, respond));
};

describe("sendOutcome", () => {
  it("is sent with WhatsApp's id", async () => {
    answering(() =>
      HttpResponse.json(
        {
          key: { remoteJid: "60123456789@s.whatsapp.net", fromMe: true, id: "3EB0AA" },
          message: { extendedTextMessage: { text: "x" } },
          messageTimestamp: "1795298259",
          status: "PENDING",
        },
        { status: 201 },
      ),
    );
    expect(await sendOutcome(means(), claim, null)).toEqual({
      result: "sent",
      fullId: "true_60123456789@c.us_3EB0AA",
      bareId: "3EB0AA",
      sentAtMs: 1_795_298_259_000,
    });
  });

  it.each([
    [
      "a session that is not working",
      422,
      { error: "x", session: "default", status: "STARTING", expected: ["WORKING"] },
      "gateway_not_working",
    ],
    ["a wrong key", 401, { message: "Unauthorized", statusCode: 401 }, "gateway_refused"],
    [
      "an engine that cannot",
      501,
      { message: "not implemented", error: "Not Implemented", statusCode: 501 },
      "gateway_not_implemented",
    ],
    ["a refused body", 422, { message: "no", error: "Unprocessable Entity", statusCode: 422 }, "gateway_refused"],
  ])("is failed for %s", async (_, status, body, code) => {
    answering(() => HttpResponse.json(body, { status }));
    expect(await sendOutcome(means(), claim, null)).toEqual({ result: "failed", code });
  });

  const picture: OutboxClaim = {
    ...claim,
    body: "Jadual baru",
    mediaPath: "outgoing/x",
    content: {
      kind: "image",
      viewOnce: false,
      media: {
        mimetype: "image/png",
        filename: "jadual.png",
        sizeBytes: 3,
        widthPx: null,
        heightPx: null,
        durationMs: null,
        gatewayUrl: null,
      },
    },
  };

  it("sends a picture as WAHA wants it: base64 without a prefix, with its caption", async () => {
    let sent: unknown;
    server.use(
      http.post(`${WAHA}/api/sendImage`, async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ id: "true_60123456789@c.us_3EB0BB" }, { status: 201 });
      }),
    );
    const outcome = await sendOutcome(means(WAHA, new Uint8Array([1, 2, 3])), picture, null);
    expect(outcome).toMatchObject({ result: "sent", bareId: "3EB0BB" });
    expect(sent).toMatchObject({
      caption: "Jadual baru",
      file: { mimetype: "image/png", filename: "jadual.png", data: "AQID" },
    });
  });

  const media = { filename: null, sizeBytes: 3, widthPx: null, heightPx: null, durationMs: 900, gatewayUrl: null };
  const video = { kind: "video", gif: false, note: false, viewOnce: false } as const;
  it.each([
    ["a recording from Chromium", "sendVoice", { kind: "voice", viewOnce: false } as const, "audio/webm", true],
    ["a recording from Firefox", "sendVoice", { kind: "voice", viewOnce: false } as const, "audio/ogg", false],
    ["a video", "sendVideo", video, "video/mp4", true],
  ])("says of %s whether it has to be converted", async (_, call, content, mimetype, convert) => {
    let sent: unknown;
    server.use(
      http.post(`${WAHA}/api/${call}`, async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ id: "true_60123456789@c.us_3EB0CC" }, { status: 201 });
      }),
    );
    const outcome = await sendOutcome(
      means(WAHA, new Uint8Array([1, 2, 3])),
      { ...picture, content: { ...content, media: { ...media, mimetype } } },
      null,
    );
    expect(outcome).toMatchObject({ result: "sent" });
    expect(sent).toMatchObject({ convert, file: { mimetype, data: "AQID" } });
  });

  it("is failed when the file to send is gone: nothing left the house", async () => {
    expect(await sendOutcome(means(), picture, null)).toEqual({ result: "failed", code: "not_found" });
  });

  it("is unconfirmed for an engine's 500: the message may have gone out", async () => {
    answering(() => HttpResponse.json({ statusCode: 500, exception: { message: "boom" } }, { status: 500 }));
    expect(await sendOutcome(means(), claim, null)).toEqual({ result: "unconfirmed", code: "gateway_bad_answer" });
  });

  it("is unconfirmed when WAHA does not answer in time", async () => {
    answering(() => new Promise(() => undefined));
    expect(await sendOutcome(means(), claim, null)).toEqual({ result: "unconfirmed", code: "gateway_timeout" });
  });

  it("is unconfirmed when the connection breaks in the middle", async () => {
    answering(() => HttpResponse.error());
    expect(await sendOutcome(means(), claim, null)).toMatchObject({ result: "unconfirmed" });
  });

  it("is failed when nobody listens: the message surely stayed here", async () => {
    const nobody = await addressOfNobody();
    server.use(http.post(`${nobody}/api/sendText`, () => passthrough()));
    expect(await sendOutcome(means(nobody), claim, null)).toEqual({ result: "failed", code: "gateway_unreachable" });
  });
});

/** An address that somebody had and left, so that connecting to it is refused. */
function addressOfNobody(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(`http://127.0.0.1:${port}`);
      });
    });
  });
}
