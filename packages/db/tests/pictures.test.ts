import { AppError } from "@kaunter/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createKeptPicturesRepository,
  createMediaRepository,
  createPicturesRepository,
  createPrivacyRepository,
  type DbClient,
  type FileFacts,
} from "../src/index.ts";
import { type Desk, startDesk } from "./support/desk.ts";
import { message, received } from "./support/events.ts";
import { one } from "./support/stack.ts";

let desk: Desk;
let meiling: DbClient;
let chat: string;
let group: string;
const PERSON = "60111170001@c.us";
const WRITER = "771111170002@lid";
const GROUP = "120363000000000171@g.us";
const FACE: FileFacts = { hash: "a".repeat(64), sizeBytes: 9, mimetype: "image/jpeg", widthPx: 96, heightPx: 96 };

beforeAll(async () => {
  desk = await startDesk();
  meiling = await desk.stack.enter("meiling");
  const sender = { chatId: WRITER, phone: null, name: "Farah" };
  await desk.ingest("faces", [received({ chatId: PERSON, bareId: "P1" })]);
  chat = (await desk.conversation("faces")).id;
  await desk.ingest("faces of many", [
    { type: "message/received", message: message({ chatId: GROUP, bareId: "P2", isGroup: true, phone: null, sender }) },
  ]);
  group = (await desk.conversation("faces of many")).id;
});
afterAll(() => desk.stack.stop());

const kept = (client: DbClient) => createKeptPicturesRepository(client);
const pictures = () => createPicturesRepository(desk.stack.service);
const count = (of: string) => one<number>(desk.stack.sql, `select count(*)::int as value from ${of}`);
const sqlCode = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof AppError ? error.code : error;
};
const keep = (address: string, path: string) => pictures().keep(address, FACE, path);
const aDayLater = () => desk.stack.sql.query("update whatsapp_pictures set asked_at = asked_at - interval '25 hours'");

describe("the picture of a person", () => {
  test("is nobody's to ask for twice, and known to who sees the chat once it is there", async () => {
    expect(await kept(meiling).find(chat)).toEqual({
      ...{ address: PERSON, session: "faces", path: null, hash: null, mimetype: null },
      ...{ asked: false, due: true },
    });
    expect(await pictures().claim(PERSON, 60_000)).toBe(true);
    expect(await pictures().claim(PERSON, 60_000)).toBe(false);
    expect(await pictures().keep(PERSON, FACE, null)).toBeNull();
    expect(await keep(PERSON, "media/face")).toBe("media/face");
    expect(await kept(meiling).find(chat)).toMatchObject({
      path: "media/face",
      hash: FACE.hash,
      asked: true,
      due: false,
    });
    expect(await pictures().claim(PERSON, 60_000)).toBe(false);
  });

  test("is asked for again after a day, and may be gone then", async () => {
    await aDayLater();
    expect(await kept(meiling).find(chat)).toMatchObject({ path: "media/face", due: true });
    expect(await pictures().claim(PERSON, 60_000)).toBe(true);
    await pictures().noteNone(PERSON);
    expect(await kept(meiling).find(chat)).toMatchObject({ path: null, asked: true, due: false });
    expect(await pictures().claim(PERSON, 60_000)).toBe(false);
  });

  test("that a process did not come back with is another's to ask for", async () => {
    await aDayLater();
    expect(await pictures().claim(PERSON, 0)).toBe(true);
    expect(await pictures().claim(PERSON, 60_000)).toBe(true);
    await keep(PERSON, "media/face");
  });

  test("in a group is that of who wrote there, and of nobody else", async () => {
    expect(await kept(meiling).find(group)).toMatchObject({ address: GROUP });
    expect(await kept(meiling).find(group, WRITER)).toMatchObject({ address: WRITER, session: "faces of many" });
    expect(await sqlCode(kept(meiling).find(group, PERSON))).toBe("not_found");
    expect(await sqlCode(kept(meiling).find(crypto.randomUUID()))).toBe("not_found");
  });

  test("is the server's alone to bring", async () => {
    for (const call of [
      meiling.rpc("claim_picture", { address: PERSON }),
      meiling.rpc("note_no_picture", { address: PERSON }),
      meiling.from("whatsapp_pictures").select(),
      desk.stack.service.from("whatsapp_pictures").select(),
    ]) {
      expect((await call).error?.code).toBe("42501");
    }
  });
});

describe("the file of a picture", () => {
  const sweep = () => createMediaRepository(desk.stack.service).forgetUnused(100);
  test("stays while a picture names it, and goes when nobody looked for a month", async () => {
    await desk.stack.sql.query("update whatsapp_media set created_at = now() - interval '2 hours'");
    await sweep();
    expect(await count(`whatsapp_media where path = 'media/face'`)).toBe(1);
    await desk.stack.sql.query("update whatsapp_pictures set asked_at = now() - interval '31 days'");
    await sweep();
    expect(await count(`whatsapp_media where path = 'media/face'`)).toBe(0);
    expect(await count("whatsapp_pictures")).toBe(0);
  });

  test("goes with a person who is erased", async () => {
    await pictures().claim(PERSON, 60_000);
    await keep(PERSON, "media/other-face");
    const contact = (await desk.conversations.find(chat))?.contactId ?? "";
    await createPrivacyRepository(desk.admin).erasePerson(contact, "Asked by letter");
    expect(await count("whatsapp_pictures")).toBe(0);
  });
});
