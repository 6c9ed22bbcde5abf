import { describe, expect, it } from "vitest";
import { legalActions, SESSION_STATUSES } from "../../src/index.ts";

describe("what may be done to a session", () => {
  it("starts only what does not run, and removes only that", () => {
    const starting = SESSION_STATUSES.filter((status) => legalActions(status).includes("start"));
    expect(starting).toEqual(["STOPPED"]);
    expect(SESSION_STATUSES.filter((status) => legalActions(status).includes("delete"))).toEqual(["STOPPED"]);
  });

  it("restarts a failed one, and one whose status nobody knows", () => {
    expect(legalActions("FAILED")).toContain("restart");
    expect(legalActions("UNKNOWN")).toContain("restart");
  });

  it("logs out only where a phone may be linked", () => {
    expect(legalActions("SCAN_QR_CODE")).not.toContain("logout");
    expect(legalActions("STARTING")).not.toContain("logout");
    expect(legalActions("WORKING")).toContain("logout");
  });
});
