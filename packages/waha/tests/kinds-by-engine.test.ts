import { MESSAGE_KINDS } from "@kaunter/domain";
import { WAHA_ENGINES, wahaKinds } from "@kaunter/testing";
import { describe, expect, it } from "vitest";
import { becomes } from "./support/envelope.ts";
import { kindsTable } from "./support/kinds-table.ts";

const kinds = wahaKinds();
const cases = kinds.flatMap((kind) => kind.cases.map((one) => ({ kind: kind.kind, ...one })));

describe("kinds by engines", () => {
  it("has no hole: every kind has a fixture on every engine, or the reason why there is none", () => {
    for (const { kind, cases: proven, absent } of kinds) {
      const engines = [...proven, ...absent].map((one) => one.engine);
      expect([...engines].sort(), kind).toEqual([...WAHA_ENGINES].sort());
      for (const { reason } of absent) expect(reason.length, kind).toBeGreaterThan(20);
    }
  });

  it("names the source of everything that was not recorded", () => {
    for (const { kind, source } of cases) expect(source.length, kind).toBeGreaterThan(20);
  });

  it("is what KINDS.md says", async () => {
    await expect(kindsTable(kinds)).toMatchFileSnapshot("../KINDS.md");
  });

  it("reaches every kind the domain knows", () => {
    const reached = cases
      .flatMap(({ event, payload, engine }) => becomes(event, payload, engine))
      .flatMap((event) => (event.type === "message/received" ? [event.message.content.kind] : []));
    expect(MESSAGE_KINDS.filter((kind) => !reached.includes(kind))).toEqual([]);
  });
});

describe.each(kinds)("$title", ({ kind, cases: proven }) => {
  it("becomes what its golden file says", async () => {
    const golden = proven.map(({ engine, event, payload, me }) => ({
      engine,
      event,
      becomes: becomes(event, payload, engine, me),
    }));
    await expect(`${JSON.stringify(golden, null, 2)}\n`).toMatchFileSnapshot(`fixtures/kinds/${kind}.golden.json`);
  });
});

describe("one kind", () => {
  /** What must be equal wherever it was said: content without what only some engines tell. */
  const said = (event: string, payload: unknown, engine: string) =>
    becomes(event, payload, engine).map((one) =>
      one.type === "message/received" ? one.message.content.kind : one.type,
    );

  it.each(kinds.filter(({ kind }) => kind !== "call"))("is the same on every engine: $title", ({ cases: proven }) => {
    const [first, ...rest] = proven.map(({ event, payload, engine }) => said(event, payload, engine));
    for (const other of rest) expect(other).toEqual(first);
  });
});
