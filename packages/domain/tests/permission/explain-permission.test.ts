import { describe, expect, it } from "vitest";
import { explainPermission } from "../../src/index.ts";

const chats = { module: "chats", canView: true, canEdit: false } as const;

describe("explainPermission", () => {
  it("names the role where a person has no word of their own", () => {
    expect(explainPermission([chats], [], "chats", "view")).toEqual({ allowed: true, because: "role" });
    expect(explainPermission([chats], [], "chats", "edit")).toEqual({ allowed: false, because: "role" });
    expect(explainPermission([chats], [], "staff", "view")).toEqual({ allowed: false, because: "role" });
  });

  it("names the override, also where it says what the role says", () => {
    const own = [{ module: "chats", canView: null, canEdit: true }] as const;
    expect(explainPermission([chats], own, "chats", "edit")).toEqual({ allowed: true, because: "override" });
    expect(explainPermission([chats], own, "chats", "view")).toEqual({ allowed: true, because: "role" });
  });

  it("says that editing needs viewing", () => {
    const own = [{ module: "chats", canView: false, canEdit: true }] as const;
    expect(explainPermission([chats], own, "chats", "edit")).toEqual({ allowed: false, because: "needs_view" });
    expect(explainPermission([chats], own, "chats", "view")).toEqual({ allowed: false, because: "override" });
  });
});
