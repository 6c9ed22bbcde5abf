import { describe, expect, it, vi } from "vitest";
import { listHours, readReceipts, saveHours, saveReceipts } from "@/server/settings/desk-settings";
import { addReply, deleteReply, listReplySettings, orderReplies, saveReply } from "@/server/settings/edit-replies";
import { addTag, deleteTag, listTagSettings, orderTags, saveTag } from "@/server/settings/edit-tags";
import { readSample } from "@/server/settings/read-sample";
import { readWebhookStatus } from "@/server/settings/webhook-status";
import { listQuickReplies } from "@/server/whatsapp/list-quick-replies";
import { openLab, WEBHOOK_SECRET } from "../../support/lab";

const lab = await openLab();
const meiling = await lab.enter("meiling");
const hafiz = await lab.enter("hafiz");

const draft = { name: "Injury", description: "Cannot train", color: "dark" } as const;

describe("tags", () => {
  it("are added, changed, ordered and deleted, and open screens are told each time", async () => {
    const poke = vi.spyOn(lab.here.feed, "poke");
    const { tag } = await addTag(meiling, draft);
    const saved = await saveTag(meiling, tag.id, { ...draft, name: "Hurt", updatedAt: tag.updatedAt });
    const was = (await listTagSettings(meiling)).tags.map(({ id }) => id);
    await orderTags(meiling, { was, wanted: [tag.id, ...was.filter((id) => id !== tag.id)] });
    expect((await listTagSettings(meiling)).tags[0]).toMatchObject({ name: "Hurt", uses: 0, addedBy: "Mei Ling" });
    expect(await deleteTag(meiling, saved.tag.id)).toEqual({ conversations: 0 });
    expect(poke).toHaveBeenCalledTimes(4);
    poke.mockRestore();
  });

  it("of an older version are refused, and so is a name another has", async () => {
    const { tag } = await addTag(meiling, draft);
    await saveTag(meiling, tag.id, { ...draft, color: "red", updatedAt: tag.updatedAt });
    const late = saveTag(meiling, tag.id, { ...draft, updatedAt: tag.updatedAt });
    await expect(late).rejects.toMatchObject({ code: "conflict", fields: undefined });
    const taken = { code: "conflict", fields: { name: "is taken" } };
    await expect(addTag(meiling, { ...draft, name: "VIP" })).rejects.toMatchObject(taken);
    const never = saveTag(meiling, tag.id, { ...draft, updatedAt: "yesterday, I think" });
    await expect(never).rejects.toMatchObject({ code: "bad_request" });
  });
});

describe("quick replies", () => {
  it("are written, used by the composer as they stand, and deleted", async () => {
    const { reply } = await addReply(meiling, {
      shortcut: "park",
      name: "Parking",
      text: "Hi {{name}}, behind the gym.",
    });
    await saveReply(meiling, reply.id, {
      shortcut: "parking",
      name: "Parking",
      text: "Behind the gym, {{name}}.",
      updatedAt: reply.updatedAt,
    });
    const was = (await listReplySettings(meiling)).replies.map(({ id }) => id);
    await orderReplies(meiling, { was, wanted: [...was].reverse() });
    const { quickReplies } = await listQuickReplies(meiling);
    expect(quickReplies[0]).toEqual({ shortcut: "parking", name: "Parking", text: "Behind the gym, {{name}}." });
    await deleteReply(meiling, reply.id);
    expect((await listQuickReplies(meiling)).quickReplies.map(({ shortcut }) => shortcut)).not.toContain("parking");
  });

  it("can be read as a member would read them, by those who may see the member", async () => {
    const AISYAH = "30000000-0000-4000-8000-000000000001";
    expect(await readSample(meiling, { member: AISYAH })).toMatchObject({
      name: "Nurul Aisyah Rahman",
      branch: "Kota Damansara",
      expiresOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
    });
    const SIEW_LING = "30000000-0000-4000-8000-000000000004";
    await expect(readSample(meiling, { member: SIEW_LING })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the desk's own settings", () => {
  it("are chosen once by one person at a time", async () => {
    await saveReceipts(meiling, { value: "on_reply", updatedAt: null });
    const refused = saveReceipts(meiling, { value: "never", updatedAt: null });
    await expect(refused).rejects.toMatchObject({ code: "conflict" });
    expect((await readReceipts(meiling)).value).toBe("on_reply");
    const [branch] = (await listHours(meiling)).branches;
    const day = [{ from: "06:00", to: "23:00" }];
    const hours = { timeZone: "Asia/Kuala_Lumpur" as const, days: [day, day, day, day, day, day, []] };
    await saveHours(meiling, branch?.branchId ?? "", { hours, updatedAt: null });
    expect((await listHours(hafiz)).branches[0]?.hours).toEqual(hours);
  });

  it("say whether the webhook has a secret, never which", async () => {
    const status = await readWebhookStatus(meiling);
    expect(status).toEqual({
      secret: "set",
      address: "missing",
      sessions: [{ name: "default", webhook: "off" }],
    });
    expect(JSON.stringify(status)).not.toContain(WEBHOOK_SECRET);
  });
});

describe("those who may only look", () => {
  it("change nothing, by whichever way they come", async () => {
    const id = crypto.randomUUID();
    const tries = [
      () => addTag(hafiz, draft),
      () => saveTag(hafiz, id, { ...draft, updatedAt: new Date().toISOString() }),
      () => deleteTag(hafiz, id),
      () => orderTags(hafiz, { was: [], wanted: [] }),
      () => addReply(hafiz, { shortcut: "x", name: "x", text: "x" }),
      () => deleteReply(hafiz, id),
      () => saveReceipts(hafiz, { value: "never", updatedAt: null }),
      () => listTagSettings(hafiz),
    ];
    for (const one of tries) await expect(one()).rejects.toMatchObject({ code: "forbidden" });
  });
});
