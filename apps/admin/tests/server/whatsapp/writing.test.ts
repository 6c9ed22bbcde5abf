import { type OutgoingAttachment, outgoingSchema } from "@kaunter/domain";
import { afterEach, describe, expect, it, vi } from "vitest";
import { log } from "@/server/log";
import { listQuickReplies } from "@/server/whatsapp/list-quick-replies";
import { sendMessage } from "@/server/whatsapp/send-message";
import { tellTyping } from "@/server/whatsapp/tell-typing";
import { openLab } from "../../support/lab.ts";

const lab = await openLab({}, { KAUNTER_SEND_GAP_MS: "0" });
const aina = await lab.enter("aina");
const { messageId } = await lab.waha.control.say({ from: "+60 12-995 7001", text: "Hai" });
const id = await lab.receive(messageId);
const { rows } = await lab.sql.query<{ id: string }>(
  "select conversation_id as id from whatsapp_messages where id = $1",
  [id],
);
const conversationId = rows[0]?.id ?? "";
afterEach(async () => {
  vi.restoreAllMocks();
  await lab.waha.control.clearFaults();
});

const bytes = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const WEBM = "\x1aE\xdf\xa3 a recording";
const MP4 = "\0\0\0\x18ftypmp42 a video";

/** As a browser's form brings it: every field is a word. */
function form(type: OutgoingAttachment["type"], file: File, more: Record<string, string> = {}) {
  return outgoingSchema.parse({ type, file, conversationId, clientId: crypto.randomUUID(), ...more });
}

describe("sending what is no text", { timeout: 30_000 }, () => {
  it("sends a browser's recording as a voice message of its length", async () => {
    const voice = new File([bytes(WEBM)], "", { type: "audio/webm;codecs=opus" });
    const { record } = await sendMessage(aina, form("voice", voice, { durationMs: "4200" }));
    expect(record).toMatchObject({ status: "sent", body: null, mediaState: "stored" });
    expect(record.content).toMatchObject({ kind: "voice", media: { mimetype: "audio/webm", durationMs: 4200 } });
    const delivered = await lab.here.waha.chats.message("default", "60129957001@c.us", record.bareId ?? "");
    expect(delivered).not.toBeNull();
  });

  it("sends a video with its caption", async () => {
    const video = new File([bytes(MP4)], "class.mp4", { type: "video/mp4" });
    const { record } = await sendMessage(aina, form("video", video, { caption: "Sunday's class" }));
    expect(record).toMatchObject({ status: "sent", body: "Sunday's class" });
    expect(record.content).toMatchObject({ kind: "video", note: false, media: { filename: "class.mp4" } });
  });

  it.each([
    ["a program that calls itself a photo", "image", "MZ\x90\0", "image/jpeg"],
    ["a program that calls itself a file", "file", "MZ\x90\0", "application/pdf"],
    ["a text that calls itself a video", "video", "hello there", "text/plain"],
    ["a video that calls itself a voice message", "voice", MP4, "video/mp4"],
  ] as const)("refuses %s", async (_, type, content, mimetype) => {
    const file = new File([bytes(content)], "holiday.jpg", { type: mimetype });
    await expect(sendMessage(aina, form(type, file))).rejects.toMatchObject({ code: "bad_request" });
  });

  it("does not take an empty file, or one over 16 MB", () => {
    expect(() => form("file", new File([], "empty.pdf"))).toThrow();
    expect(() => form("file", new File([new Uint8Array(16 * 1024 * 1024 + 1)], "large.pdf"))).toThrow();
  });
});

describe("typing, told to WhatsApp", { timeout: 30_000 }, () => {
  const session = (status: string) =>
    lab.sql.query(
      `insert into whatsapp_sessions (gateway, name, status, raw_status) values ('waha', 'default', $1, $1)
       on conflict (gateway, name) do update set status = excluded.status, raw_status = excluded.raw_status`,
      [status],
    );
  const told = () => [vi.spyOn(lab.here.waha.presence, "startTyping"), vi.spyOn(lab.here.waha.presence, "stopTyping")];

  it("goes to the chat, and stops", async () => {
    await session("WORKING");
    const [start, stop] = told();
    await tellTyping(aina, { conversationId, typing: true });
    expect(start).toHaveBeenCalledExactlyOnceWith("default", "60129957001@c.us", expect.anything());
    expect(stop).not.toHaveBeenCalled();
    await tellTyping(aina, { conversationId, typing: false });
    expect(stop).toHaveBeenCalledOnce();
  });

  it("is not told to a session that does not work", async () => {
    await session("SCAN_QR_CODE");
    const [start] = told();
    expect(await tellTyping(aina, { conversationId, typing: true })).toEqual({ ok: true });
    expect(start).not.toHaveBeenCalled();
  });

  it("is nobody's trouble when the gateway does not take it, and is written down", async () => {
    await session("WORKING");
    const warned = vi.spyOn(log, "warn").mockImplementation(() => undefined);
    await lab.waha.control.faults({ fail: { status: 500, times: 1, path: "/api/startTyping" } });
    expect(await tellTyping(aina, { conversationId, typing: true })).toEqual({ ok: true });
    expect(warned).toHaveBeenCalledWith("typing/not-told", expect.objectContaining({ session: "default" }));
  });

  it("is refused for a chat that is not theirs to see", async () => {
    const elsewhere = { conversationId: crypto.randomUUID(), typing: true };
    await expect(tellTyping(aina, elsewhere)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("quick replies", () => {
  it("come in their order with their fields unfilled, switched off ones left out", async () => {
    await lab.sql.query(
      `insert into whatsapp_settings (setting_type, key, name, description, display_order, is_active) values
       ('quick_reply', 'x2', 'Second', 'Hi {{name}}', 102, true), ('quick_reply', 'x1', 'First', 'Hello', 101, true),
       ('quick_reply', 'x3', 'Off', 'No', 100, false)`,
    );
    const { quickReplies } = await listQuickReplies(aina);
    expect(quickReplies.filter(({ shortcut }) => shortcut.startsWith("x"))).toEqual([
      { shortcut: "x1", name: "First", text: "Hello" },
      { shortcut: "x2", name: "Second", text: "Hi {{name}}" },
    ]);
  });
});
