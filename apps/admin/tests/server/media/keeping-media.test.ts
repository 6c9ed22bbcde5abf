import { createMessageFilesRepository, createMessagesRepository } from "@kaunter/db";
import { mediaOf } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { MediaPump } from "@/server/link/media-pump";
import { openLab, until } from "../../support/lab.ts";

const lab = await openLab();
const aina = await lab.enter("aina");

let writers = 0;
/** Somebody new sends a file. */
async function send(media: "image" | "voice" | "pdf", text?: string) {
  writers += 1;
  const said = text === undefined ? { media } : { media, text };
  return (await lab.waha.control.say({ from: `+60 12-999 ${String(1000 + writers)}`, ...said })).messageId;
}

const fileOf = (id: string) => createMessageFilesRepository(aina.client).find(id);
const stateOf = async (id: string) => (await fileOf(id)).state;
const settled = (id: string) => until(async () => (await stateOf(id)) !== "wanted");

async function messageOf(id: string) {
  const { rows } = await lab.sql.query<{ conversation_id: string }>(
    "select conversation_id from whatsapp_messages where id = $1",
    [id],
  );
  return createMessagesRepository(aina.client).find(rows[0]?.conversation_id ?? "", id);
}

/** A pump with its own limit and clock. */
function aPump({ maxBytes = 1_000_000, now = Date.now } = {}) {
  const { waha, media: store, repositories } = lab.here;
  return new MediaPump({ media: repositories.media, store, waha, maxBytes, now, onStored: () => undefined });
}

interface Attempt {
  attempt: number;
  failures: number;
}
const attemptOf = async (id: string): Promise<Attempt | undefined> =>
  (await lab.sql.query<Attempt>("select attempt, failures from whatsapp_media_fetches where message_id = $1", [id]))
    .rows[0];

/** Lets the pause before the next attempt be over. */
const passPause = (id: string) =>
  lab.sql.query("update whatsapp_media_fetches set next_at = now() where message_id = $1 and lease_until is null", [
    id,
  ]);

describe("keeping the files of messages", { timeout: 30_000 }, () => {
  it("copies a picture on arrival, and knows what it is and how large it is drawn", async () => {
    const id = await lab.receive(await send("image", "Jadual"));
    await settled(id);
    const message = await messageOf(id);
    expect(message?.mediaState).toBe("stored");
    expect(message && mediaOf(message.content)).toMatchObject({ mimetype: "image/png", widthPx: 320, heightPx: 200 });
    const { path, sizeBytes } = await fileOf(id);
    expect((await lab.here.media.get(path ?? "")).byteLength).toBe(sizeBytes);
  });

  it("shows a file as being fetched until it is here", async () => {
    const id = await lab.receive(await send("image"), { quietly: true });
    expect((await messageOf(id))?.mediaState).toBe("fetching");
    aPump().kick();
    await settled(id);
    expect((await messageOf(id))?.mediaState).toBe("stored");
  });

  it("keeps equal bytes once, however many messages carry them", async () => {
    const sent = await Promise.all([send("voice"), send("voice"), send("voice")]);
    const ids = await Promise.all(sent.map((messageId) => lab.receive(messageId)));
    for (const id of ids) await settled(id);
    const found = await Promise.all(ids.map(fileOf));
    expect(new Set(found.map((file) => file.path)).size).toBe(1);
    const { rows } = await lab.sql.query(
      "select from storage.objects where name like 'media/%' and metadata ->> 'mimetype' = 'audio/ogg'",
    );
    expect(rows).toHaveLength(1);
  });

  it("asks the gateway to download again when a message came without its file", async () => {
    const id = await lab.receive(await send("pdf"), { download: false });
    await settled(id);
    expect(await fileOf(id)).toMatchObject({
      state: "stored",
      mimetype: "application/pdf",
      filename: "resit-bayaran.pdf",
    });
  });

  it("asks again when the gateway has deleted the file its event named", async () => {
    const id = await lab.receive(await send("image"), { quietly: true });
    await lab.sql.query(
      `update whatsapp_messages set content = jsonb_set(content, '{media,gatewayUrl}', '"http://localhost:3000/api/files/default/deleted.png"') where id = $1`,
      [id],
    );
    aPump().kick();
    await settled(id);
    expect(await stateOf(id)).toBe("stored");
  });

  it("says gone when the gateway has had no file for too long, and fetches it when a person asks once more", async () => {
    const id = await lab.receive(await send("image"), { quietly: true });
    await lab.waha.control.faults({ fail: { path: "/api/files", times: 6, status: 500 } });
    await until(async () => {
      await passPause(id);
      aPump().kick();
      return (await stateOf(id)) === "gone";
    });
    expect(await attemptOf(id)).toBeUndefined();
    expect((await createMessageFilesRepository(aina.client).askAgain(id)).mediaState).toBe("fetching");
    aPump().kick();
    await settled(id);
    expect(await stateOf(id)).toBe("stored");
  });

  it("does not hold it against a file that the gateway was away", async () => {
    const id = await lab.receive(await send("image"), { quietly: true });
    await lab.waha.stop();
    let nowMs = 1_000;
    const pump = aPump({ now: () => nowMs });
    pump.kick();
    const tried = "select from whatsapp_media_fetches where attempt = 1 and lease_until is null";
    await until(async () => (await lab.sql.query(tried)).rowCount === 1);
    await lab.waha.start();
    expect(await attemptOf(id)).toEqual({ attempt: 1, failures: 0 });
    await passPause(id);
    nowMs += 60_000;
    pump.kick();
    await settled(id);
    expect(await stateOf(id)).toBe("stored");
  });

  it("never keeps more than the limit, and says so", async () => {
    const id = await lab.receive(await send("image"), { quietly: true });
    aPump({ maxBytes: 100 }).kick();
    await settled(id);
    expect((await messageOf(id))?.mediaState).toBe("too_large");
  });

  it("fetches a file once, however many processes look for work", async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => lab.receive(await send("pdf"), { quietly: true })));
    for (const pump of [aPump(), aPump(), aPump()]) pump.kick();
    for (const id of ids) await settled(id);
    expect(await Promise.all(ids.map(stateOf))).toEqual(["stored", "stored", "stored"]);
  });

  it("takes up a file whose process died in the middle of it", async () => {
    const id = await lab.receive(await send("image"), { quietly: true });
    expect(await lab.here.repositories.media.claim(60_000)).toMatchObject({ messageId: id });
    expect(await lab.here.repositories.media.claim(60_000)).toBeNull();
    await lab.sql.query(
      "update whatsapp_media_fetches set lease_until = now() - interval '1 s' where message_id = $1",
      [id],
    );
    aPump().kick();
    await settled(id);
    expect(await stateOf(id)).toBe("stored");
  });
});
