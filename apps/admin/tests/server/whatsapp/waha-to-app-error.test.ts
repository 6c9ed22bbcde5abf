import { AppError } from "@kaunter/domain";
import { WahaError } from "@kaunter/waha";
import { describe, expect, it } from "vitest";
import { wahaToAppError } from "@/server/whatsapp/waha-to-app-error";

const failure = { method: "GET", path: "/api/contacts/check-exists", message: "no answer", sent: "no" } as const;

describe("a failure of the gateway", () => {
  it.each([
    ["unreachable", "gateway_unreachable"],
    ["timeout", "gateway_timeout"],
    ["wrong_status", "gateway_not_working"],
    ["not_implemented", "gateway_not_implemented"],
  ] as const)("that is %s is told as %s", (kind, code) => {
    expect(wahaToAppError(new WahaError({ ...failure, kind })).code).toBe(code);
  });

  it("is understood from the other module graph, where the same class is another one", () => {
    const foreign = Object.assign(new Error("no answer"), { name: "WahaError", kind: "unreachable" });
    expect(wahaToAppError(foreign).code).toBe("gateway_unreachable");
    const ours = Object.assign(new Error("not there"), { name: "AppError", code: "not_found" });
    expect(wahaToAppError(ours).code).toBe("not_found");
  });

  it("that nobody knows is ours to look into, and what is translated stays", () => {
    expect(wahaToAppError(new Error("boom")).code).toBe("internal");
    expect(wahaToAppError(Object.assign(new Error("x"), { name: "WahaError", kind: "odd" })).code).toBe("internal");
    const known = new AppError("conflict", "x");
    expect(wahaToAppError(known)).toBe(known);
  });
});
