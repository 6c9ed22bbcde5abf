import { createMessageFilesRepository, createMessagesRepository } from "@kaunter/db";
import { describe, expect, it } from "vitest";
import { sweepMedia } from "@/server/link/sweep-media";
import { keepAttachment } from "@/server/whatsapp/keep-attachment";
import { openLab, until } from "../../support/lab.ts";

const lab = await openLab();
const aina = await lab.enter("aina");

const sweep = () => {
  const { media, repositories, holder } = lab.here;
  return sweepMedia({ media: repositories.media, store: media, leases: repositories.leases, holder });
};
const objects = async (): Promise<string[]> =>
  (await lab.sql.query<{ name: string }>("select name from storage.objects order by name")).rows.map((row) => row.name);
/** Two hours pass for everything that lies in the store. */
const age = async () => {
  await lab.sql.query("update whatsapp_media set created_at = created_at - interval '2 hours'");
  await lab.sql.query("update storage.objects set created_at = created_at - interval '2 hours'");
};

async function receivePicture(): Promise<{ id: string; path: string }> {
  const { messageId } = await lab.waha.control.say({ from: "+60 12-998 0001", media: "image" });
  const id = await lab.receive(messageId);
  const files = createMessageFilesRepository(aina.client);
  await until(async () => (await files.find(id)).state === "stored");
  return { id, path: (await files.find(id)).path ?? "" };
}

const clientId = () => crypto.randomUUID();
const attachment = (id: string, text: string) => ({
  clientId: id,
  type: "file" as const,
  file: new File([text], "nota.txt", { type: "text/plain" }),
});

describe("sweeping files", { timeout: 30_000 }, () => {
  it("removes uploads that were cut short, once they are an hour old", async () => {
    await lab.here.media.put("media/cut-short", new Uint8Array([1]), "text/plain");
    await sweep();
    expect(await objects()).toContain("media/cut-short");
    await age();
    await sweep();
    expect(await objects()).not.toContain("media/cut-short");
  });

  it("keeps a file while one message carries it, and removes it with the last", async () => {
    const [first, second] = [await receivePicture(), await receivePicture()];
    expect(second.path).toBe(first.path);
    await age();
    await lab.sql.query("delete from whatsapp_messages where id = $1", [first.id]);
    await sweep();
    expect(await objects()).toContain(first.path);
    await lab.sql.query("delete from whatsapp_messages where id = $1", [second.id]);
    await sweep();
    expect(await objects()).not.toContain(first.path);
  });

  it("removes the file of a send that was discarded", async () => {
    const id = clientId();
    const content = await keepAttachment(aina, attachment(id, "Terma dan syarat"));
    const messages = createMessagesRepository(aina.client);
    const to = { gateway: "waha", session: "default", chatId: "60129980002@c.us", phone: "60129980002" } as const;
    const { message } = await messages.queue({ clientId: id, to, body: null, content, withFile: true });
    expect(message.mediaState).toBe("stored");
    const { path } = await createMessageFilesRepository(aina.client).find(message.id);
    await lab.here.repositories.outbox.claim({ messageId: message.id, leaseMs: 1_000 });
    await lab.here.repositories.outbox.settle(message.id, 1, { result: "failed", code: "gateway_refused" });
    await messages.discard(message.id);
    await age();
    await sweep();
    expect(await objects()).not.toContain(path);
  });

  it("lets a message take only the file its own author brought", async () => {
    const id = clientId();
    const content = await keepAttachment(aina, attachment(id, "Gaji kakitangan"));
    const grace = await lab.enter("grace");
    const to = { gateway: "waha", session: "default", chatId: "60129980003@c.us", phone: "60129980003" } as const;
    const theft = createMessagesRepository(grace.client).queue({
      clientId: id,
      to,
      body: null,
      content,
      withFile: true,
    });
    await expect(theft).rejects.toMatchObject({ code: "not_found" });
  });

  it("keeps a file that waits for its message, and forgets it after a day", async () => {
    const id = clientId();
    await keepAttachment(aina, attachment(id, "Sebentar lagi"));
    await age();
    const before = await objects();
    await sweep();
    expect(await objects()).toEqual(before);
    await lab.sql.query("update whatsapp_uploads set created_at = now() - interval '25 hours' where client_id = $1", [
      id,
    ]);
    await sweep();
    expect((await objects()).length).toBe(before.length - 1);
  });

  it("is one process's work at a time", async () => {
    await lab.here.repositories.leases.acquire("media-sweep", "another process", 60_000);
    await lab.here.media.put("media/left-behind", new Uint8Array([1]), "text/plain");
    await age();
    await sweep();
    expect(await objects()).toContain("media/left-behind");
    await lab.here.repositories.leases.release("media-sweep", "another process");
  });
});
