import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSettingsRepository, type DbClient } from "../src/index.ts";
import { type Gym, startGym } from "./support/gym.ts";
import { type Edits, editsOf, tagOf } from "./support/edits.ts";

let gym: Gym;
let meiling: DbClient;
let edits: Edits;
let farid: Edits;
beforeAll(async () => {
  gym = await startGym();
  meiling = await gym.enter("meiling");
  edits = editsOf(meiling);
  farid = editsOf(await gym.enter("farid"));
});
afterAll(() => gym.stack.stop());

const tag = (key: string) => tagOf(edits, key);

describe("a quick reply", () => {
  const draft = { shortcut: "parking", name: "Parking", text: "Hi {{name}}, park behind the gym." };

  test("is added, gets another shortcut, and is deleted", async () => {
    const added = await edits.addReply(draft);
    const saved = await edits.saveReply(added, { ...draft, shortcut: "park" });
    expect(saved).toMatchObject({ key: "park", description: draft.text });
    const texts = (await createSettingsRepository(meiling).quickReplies()).map(({ shortcut }) => shortcut);
    expect(texts).toEqual(["hours", "renew", "trial", "park"]);
    await expect(edits.saveReply(added, draft)).rejects.toMatchObject({ code: "conflict" });
    await edits.deleteReply(saved.id);
    await expect(edits.deleteReply(saved.id)).rejects.toMatchObject({ code: "not_found" });
  });

  test("takes no shortcut another has, none of two words, and no empty text", async () => {
    await expect(edits.addReply({ ...draft, shortcut: "hours" })).rejects.toMatchObject({
      code: "conflict",
      fields: { shortcut: "is taken" },
    });
    await expect(edits.addReply({ ...draft, shortcut: "two words" })).rejects.toMatchObject({ code: "bad_request" });
    await expect(edits.addReply({ ...draft, text: "  " })).rejects.toMatchObject({ code: "bad_request" });
  });

  test("is not what a tag is deleted by, nor the other way round", async () => {
    const reply = (await edits.replies())[0];
    await expect(edits.deleteTag(reply?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
    await expect(edits.deleteReply((await tag("pt")).id)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the desk's own settings", () => {
  test("are what the house does until somebody chooses, and then the first choice of two", async () => {
    expect(await edits.receipts()).toEqual({ value: "on_open", updatedAt: null });
    await edits.saveReceipts("never", null);
    await expect(farid.saveReceipts("on_reply", null)).rejects.toMatchObject({ code: "conflict" });
    const { value, updatedAt } = await farid.receipts();
    expect(value).toBe("never");
    await farid.saveReceipts("on_reply", updatedAt);
    await expect(edits.saveReceipts("on_open", updatedAt)).rejects.toMatchObject({ code: "conflict" });
    expect(await createSettingsRepository(meiling).readReceipts()).toBe("on_reply");
  });

  test("know when a branch is open, and take no hours that cannot be", async () => {
    const day = [{ from: "06:00", to: "23:00" }];
    const paused = [
      { from: "09:00", to: "12:30" },
      { from: "14:00", to: "24:00" },
    ];
    const week = { timeZone: "Asia/Kuala_Lumpur" as const, days: [day, day, day, day, paused, paused, []] };
    const [first] = await edits.hours();
    expect(first).toMatchObject({ branchName: "Kepong", hours: null });
    await edits.saveHours(first?.branchId ?? "", week, null);
    expect((await edits.hours())[0]?.hours).toEqual(week);
    const { updatedAt, branchId } = (await edits.hours())[0] ?? { updatedAt: null, branchId: "" };
    await expect(edits.saveHours(crypto.randomUUID(), week, null)).rejects.toMatchObject({ code: "not_found" });
    const wrong = [
      { ...week, days: week.days.slice(1) },
      { ...week, timeZone: "UTC" },
      { ...week, days: [[{ from: "9:00", to: "10:00" }], ...week.days.slice(1)] },
      { ...week, days: [{ from: "10:00", to: "09:00" }, ...week.days.slice(1)] },
      { ...week, days: [[...paused, { from: "23:59", to: "24:00" }], ...week.days.slice(1)] },
      { ...week, days: [paused.toReversed(), ...week.days.slice(1)] },
      { ...week, days: ["always", ...week.days.slice(1)] },
      { ...week, days: [[null], ...week.days.slice(1)] },
    ];
    for (const one of wrong) {
      await expect(edits.saveHours(branchId, one as never, updatedAt)).rejects.toMatchObject({ code: "bad_request" });
    }
    // As days were kept when they had one opening or none.
    const kept = { ...week, days: [day[0], ...week.days.slice(1, 6), null] };
    await edits.saveHours(branchId, kept as never, updatedAt);
    expect((await edits.hours())[0]?.hours).toEqual(week);
  });
});
