import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { conversationRows, deskRows } from "./rows/desk.ts";
import { messageRows, sessionRows } from "./rows/messages.ts";
import { accountRows, contactRows, settingRows, staffRows } from "./rows/settings.ts";
import { enterAll, type Role, ROLES } from "./support/people.ts";
import { setStage, type Stage } from "./support/stage.ts";
import type { Visitor } from "./support/visitor.ts";

vi.mock("next/headers", () => import("./support/next-headers.ts"));

/** Written by hand: a route nobody wrote a row for fails, and so does a row whose route is gone. */
const ROWS = [
  ...deskRows,
  ...conversationRows,
  ...messageRows,
  ...sessionRows,
  ...settingRows,
  ...staffRows,
  ...accountRows,
  ...contactRows,
];

let stage: Stage;
let visitors: Readonly<Record<Role, Visitor>>;
beforeAll(async () => {
  stage = await setStage();
  visitors = await enterAll(stage.lab, stage.routes);
}, 60_000);
afterAll(() => stage.stop());

const routeOf = (name: string) => {
  const route = stage.routes.find((one) => one.name === name);
  if (!route) throw new Error(`there is no ${name}`);
  return route;
};

describe("the table of routes", () => {
  it("has one row for every route there is", () => {
    expect(ROWS.map(([name]) => name).sort()).toEqual(stage.routes.map(({ name }) => name).sort());
  });
});

describe("no session, inactive, view-only, edit and admin", () => {
  it.each(ROWS)("%s", { timeout: 30_000 }, async (name, ask, expected) => {
    const statuses: number[] = [];
    for (const role of ROLES) {
      const response = await visitors[role].ask(routeOf(name), ask?.(stage.things));
      statuses.push(response.status);
      await response.body?.cancel();
    }
    expect(statuses).toEqual(expected);
  });
});

describe("a write that another site's page sends with an admin's cookies", () => {
  const foreign = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  // WAHA's door knows no cookies: whoever signs is WAHA.
  const writes = ROWS.map(([name]) => name).filter((name) => !name.startsWith("GET ") && !name.includes("/webhooks/"));

  it.each(writes)("%s is refused", async (name) => {
    for (const headers of foreign) {
      const ask = ROWS.find(([one]) => one === name)?.[1];
      const response = await visitors.admin.ask(routeOf(name), { ...ask?.(stage.things), headers });
      expect([headers, response.status, await response.json()]).toMatchObject([headers, 403, { code: "forbidden" }]);
    }
  });
});
