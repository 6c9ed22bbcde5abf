import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { createUnsentFiles, type UnsentFile } from "@/features/whatsapp/state/unsent-files";
import { NOW_MS, uuid } from "../../../support/builders";

const MINE = uuid(701);
const HERS = uuid(702);

const aFile = (n: number, text = `file ${String(n)}`): UnsentFile => ({
  clientId: uuid(n),
  conversationId: uuid(1),
  file: new Blob([text], { type: "text/plain" }),
  name: `${String(n)}.txt`,
  caption: "",
  createdAtMs: NOW_MS + n,
});

/** Two openings of one browser: before and after a reload. */
function browser() {
  const factory = new IDBFactory();
  return { before: createUnsentFiles(factory), after: createUnsentFiles(factory) };
}

describe("files that were not sent yet", () => {
  it("survive a reload with every byte, oldest first", async () => {
    const { before, after } = browser();
    await before.keep(MINE, aFile(2));
    await before.keep(MINE, aFile(1));
    const [first, second] = await after.list(MINE);
    expect([first?.name, second?.name]).toEqual(["1.txt", "2.txt"]);
    expect([await first?.file.text(), first?.file.type]).toEqual(["file 1", "text/plain"]);
  });

  it("are kept once, however often they are kept, and go when they were sent", async () => {
    const { before } = browser();
    await before.keep(MINE, aFile(1));
    await before.keep(MINE, aFile(1, "another crop"));
    expect(await Promise.all((await before.list(MINE)).map(({ file }) => file.text()))).toEqual(["another crop"]);
    await before.forget(uuid(1));
    expect(await before.list(MINE)).toEqual([]);
  });

  it("are nobody else's, and are cleared when somebody else sits down", async () => {
    const { before, after } = browser();
    await before.keep(MINE, aFile(1));
    await before.keep(HERS, aFile(2));
    expect((await before.list(HERS)).map(({ clientId }) => clientId)).toEqual([uuid(2)]);
    await after.forgetOthers(HERS);
    expect(await after.list(MINE)).toEqual([]);
    expect(await after.list(HERS)).toHaveLength(1);
  });

  it("a browser without room says so instead of pretending", async () => {
    const factory = { open: () => failing() } as unknown as IDBFactory;
    await expect(createUnsentFiles(factory).keep(MINE, aFile(1))).rejects.toThrow("no room");
  });
});

function failing(): IDBOpenDBRequest {
  const request = { error: new DOMException("no room", "QuotaExceededError") } as IDBOpenDBRequest;
  queueMicrotask(() => request.onerror?.(new Event("error")));
  return request;
}
