import type { WahaClient } from "@kaunter/waha";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { PictureCopier } from "@/server/media/picture-copier";
import { noteSessionState } from "@/server/whatsapp/note-session-state";
import { showPicture } from "@/server/whatsapp/show-picture";
import { showSessionPicture } from "@/server/whatsapp/show-session-picture";
import { type Lab, startLab } from "../../support/lab.ts";

let lab: Lab;
let aina: CurrentStaff;
/** The first of the story shows a picture, the second none. */
const NURUL = "60123456789@c.us";
const GROUP = "120363000000000000@g.us";

beforeAll(async () => {
  lab = await startLab();
  aina = await lab.enter("aina");
}, 60_000);
afterAll(() => lab.stop());

/** Somebody writes; answers which conversation that is. */
async function chatOf(from: string, more: { in?: string } = {}): Promise<string> {
  const { messageId } = await lab.waha.control.say({ from, text: "Hai", ...more });
  const id = await lab.receive(messageId, { quietly: true });
  const { rows } = await lab.sql.query<{ conversation_id: string }>(
    "select conversation_id from whatsapp_messages where id = $1",
    [id],
  );
  return rows[0]?.conversation_id ?? "";
}

const look = (conversation: string, staff = aina, headers: Record<string, string> = {}, sender?: string) =>
  showPicture(
    staff,
    { conversation, ...(sender === undefined ? {} : { sender }) },
    new Request("http://kaunter.test/api/waha/picture", { headers }),
  );
const aDayLater = () => lab.sql.query("update whatsapp_pictures set asked_at = asked_at - interval '25 hours'");

/** A copier of its own, and how often it asked for whom; the gateway answers when it is let. */
function watched(answer: () => Promise<string | null>, now = Date.now) {
  const asked: string[] = [];
  const { waha, media: store, repositories } = lab.here;
  const chats = { ...waha.chats, picture: (_session: string, address: string) => (asked.push(address), answer()) };
  const parts = { waha: { media: waha.media, chats } as Pick<WahaClient, "chats" | "media">, store, now };
  return { asked, copier: new PictureCopier({ ...parts, pictures: repositories.pictures }) };
}

describe("the picture of a person", { timeout: 30_000 }, () => {
  it("is fetched at the first look, kept, and served as nothing but a picture", async () => {
    const conversation = await chatOf("+60 12-345 6789");
    const first = await look(conversation);
    expect([first.status, first.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(first.headers.get("x-content-type-options")).toBe("nosniff");
    expect(first.headers.get("cache-control")).toBe("private, max-age=3600");
    expect((await first.arrayBuffer()).byteLength).toBeGreaterThan(100);
    const again = await look(conversation, aina, { "if-none-match": first.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
  });

  it("that is not shown to us is no error, and nothing is asked for twice", async () => {
    const conversation = await chatOf("+60 12-998 7001");
    const first = await look(conversation);
    expect([first.status, first.headers.get("cache-control")]).toEqual([204, "private, max-age=3600"]);
    const { asked, copier } = watched(() => Promise.resolve(null));
    await copier.copy("default", "60129987001@c.us");
    expect(asked).toEqual([]);
  });

  it("stays while it is asked for again a day later", async () => {
    const conversation = await chatOf("+60 12-345 6789");
    await aDayLater();
    expect((await look(conversation)).status).toBe(200);
  });

  it("of somebody else's person is not there for those who may not see them", async () => {
    const meiling = await lab.enter("meiling");
    const kepong = await chatOf("+60 17-394 8261");
    await expect(look(kepong, meiling)).rejects.toMatchObject({ code: "not_found" });
    expect((await look(kepong)).status).not.toBe(404);
  });

  it("in a group is for everybody who sees what they wrote there", async () => {
    const group = await chatOf("+60 12-345 6789", { in: GROUP });
    const meiling = await lab.enter("meiling");
    expect((await look(group, meiling, {}, NURUL)).status).toBe(200);
    await expect(look(group, meiling, {}, "60173948261@c.us")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the picture of the desk's own number", { timeout: 30_000 }, () => {
  const lookAt = (phone: string, staff = aina) =>
    showSessionPicture(staff, { session: "default", phone }, new Request("http://kaunter.test/"));

  it("is shown to whoever may look, and of no other number", async () => {
    await noteSessionState("default");
    const first = await lookAt("60378901234", await lab.enter("hafiz"));
    expect([first.status, first.headers.get("content-type")]).toEqual([200, "image/png"]);
    await expect(lookAt("60123456789")).rejects.toMatchObject({ code: "not_found" });
  });

  it("is kept, and not asked for, while the session does not work", async () => {
    await aDayLater();
    await lab.sql.query("update whatsapp_sessions set status = 'STOPPED' where name = 'default'");
    const { rows } = await lab.sql.query("select * from whatsapp_pictures where address = '60378901234@c.us'");
    expect((await lookAt("60378901234")).status).toBe(200);
    const after = await lab.sql.query("select * from whatsapp_pictures where address = '60378901234@c.us'");
    expect(after.rows).toEqual(rows);
  });
});

describe("asking for pictures", { timeout: 30_000 }, () => {
  it("is done for two at a time and once for each, however many look", async () => {
    let open: (none: null) => void = () => undefined;
    const gate = new Promise<null>((resolve) => (open = resolve));
    const { asked, copier } = watched(() => gate);
    const people = Array.from({ length: 20 }, (_, n) => `6013000${String(1000 + n)}@c.us`);
    const looks = [...people, ...people].map((address) => copier.copy("default", address));
    await expect.poll(() => asked.length).toBe(2);
    open(null);
    await Promise.all(looks);
    expect(asked.sort()).toEqual(people);
  });

  it("rests for a minute when the gateway is away, and costs nobody a wait", async () => {
    let nowMs = Date.now();
    const away = Object.assign(new Error("away"), { name: "WahaError", kind: "unreachable" });
    const { asked, copier } = watched(
      () => Promise.reject(away),
      () => nowMs,
    );
    await copier.copy("default", "60130002001@c.us");
    await copier.copy("default", "60130002002@c.us");
    expect(asked).toEqual(["60130002001@c.us"]);
    nowMs += 61_000;
    await copier.copy("default", "60130002003@c.us");
    expect(asked).toHaveLength(2);
  });

  it("is for people and groups, not for channels", async () => {
    const { asked, copier } = watched(() => Promise.resolve(null));
    await copier.copy("default", "status@broadcast");
    await copier.copy("default", "120363@newsletter");
    expect(asked).toEqual([]);
  });
});
