import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DELIVERY_STATUSES, type DeliveryStatus, laterStatus, previewLine, tickOf } from "../../src/index.ts";

describe("laterStatus", () => {
  it.each<[DeliveryStatus, DeliveryStatus, DeliveryStatus]>([
    ["sent", "delivered", "delivered"],
    ["read", "delivered", "read"],
    ["unconfirmed", "sent", "sent"],
    ["failed", "sent", "sent"],
    ["sent", "failed", "sent"],
    ["dispatching", "failed", "failed"],
  ])("%s then %s is %s", (current, reported, result) => {
    expect(laterStatus(current, reported)).toBe(result);
  });

  it("ends in the same status whatever the order and however often reports come", () => {
    const status = fc.constantFrom(...DELIVERY_STATUSES);
    fc.assert(
      fc.property(fc.array(status, { minLength: 1 }), (reports) => {
        const end = (list: readonly DeliveryStatus[]) => list.reduce(laterStatus);
        return end(reports) === end([...reports].reverse()) && end(reports) === end([...reports, ...reports]);
      }),
    );
  });
});

describe("tickOf", () => {
  it.each<[DeliveryStatus, string]>([
    ["queued", "clock"],
    ["dispatching", "clock"],
    ["unconfirmed", "clock"],
    ["sent", "one"],
    ["delivered", "two"],
    ["read", "two-blue"],
    ["played", "two-blue"],
    ["failed", "failed"],
  ])("marks %s with %s", (status, tick) => {
    expect(tickOf(status)).toBe(tick);
  });
});

describe("previewLine", () => {
  const text = { kind: "text", preview: null } as const;

  it("folds white space into one line", () => {
    expect(previewLine("text", "Hi\n\n  there ", text)).toBe("Hi there");
  });

  it("never cuts an emoji in half", () => {
    expect(previewLine("text", "💪".repeat(200), text)).toBe("💪".repeat(140));
  });

  it("leaves the word to the screen when there is no text", () => {
    expect(previewLine("text", "  ", text)).toBeNull();
    expect(previewLine("unsupported", "raw", { kind: "unsupported", what: "x", raw: null })).toBeNull();
  });
});
