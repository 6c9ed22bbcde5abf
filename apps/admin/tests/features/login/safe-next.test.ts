import { describe, expect, it } from "vitest";
import { safeNext } from "@/features/login/safe-next";

describe("where signing in leads", () => {
  it.each(["/whatsapp", "/whatsapp?c=1&type=groups", "/whatsapp#end"])("%s is a place on this desk", (next) => {
    expect(safeNext(next)).toBe(next);
  });

  it.each([
    undefined,
    "",
    "whatsapp",
    "https://elsewhere.example/",
    "//elsewhere.example/",
    "/\\elsewhere.example/",
    "/a\\b",
    "/\t/elsewhere.example",
    "/\n/elsewhere.example",
    "javascript:alert(1)",
    "/login",
    "/login?next=/login",
  ])("%j leads to the inbox", (next) => {
    expect(safeNext(next)).toBe("/whatsapp");
  });

  it("keeps a path that only looks like a host", () => {
    expect(safeNext("/@elsewhere.example")).toBe("/@elsewhere.example");
  });
});
