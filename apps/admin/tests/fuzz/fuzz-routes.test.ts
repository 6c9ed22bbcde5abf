import type { Access } from "@kaunter/domain";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { allRoutes, type Route } from "../routes/support/all-routes.ts";
import { signIn } from "../routes/support/people.ts";
import { setStage, type Stage } from "../routes/support/stage.ts";
import { type Asked, Visitor } from "../routes/support/visitor.ts";
import { WEBHOOK_SECRET } from "../support/lab.ts";
import { askedOf } from "./support/asked-of.ts";
import { accessOf, rowsOutOfSight } from "./support/rows-in-sight.ts";
import { FUZZ, FUZZ_TIMEOUT_MS } from "./support/runs.ts";
import { verdict } from "./support/verdict.ts";

vi.mock("next/headers", () => import("../routes/support/next-headers.ts"));

/** A member of Kepong, whom Kota Damansara's desk must never read of. */
const SIEW_LING = "+60 17-394 8261";
const PEOPLE = ["aina", "meiling", "siti", "hafiz", "nora", "arjun"] as const;

let stage: Stage;
const visitors = new Map<string, Visitor>([["nobody", new Visitor()]]);
let ids: string[];
/** Tries that were answered with what was asked for. */
let letIn = 0;
let secrets: string[];

beforeAll(async () => {
  stage = await setStage();
  const { lab, routes } = stage;
  await lab.receive((await lab.waha.control.say({ from: SIEW_LING, text: "Kepong's alone" })).messageId);
  await lab.receive((await lab.waha.control.say({ from: "+60 12-995 7001", text: "a stranger" })).messageId);
  for (const name of PEOPLE) visitors.set(name, await signIn(routes, name));
  await lab.sql.query("update staff set status = 'inactive' where name like 'Arjun%'");
  const { rows } = await lab.sql.query<{ id: string }>(
    `select id from whatsapp_conversations union select id from whatsapp_messages union select id from staff
     union select id from branches union select id from whatsapp_contacts union (select id from members order by id limit 6)
     union (select id from leads order by id limit 3)`,
  );
  ids = rows.map(({ id }) => id);
  secrets = [WEBHOOK_SECRET, lab.waha.apiKey, process.env["SUPABASE_SERVICE_ROLE_KEY"] ?? "", "a private note"];
}, 60_000);
afterAll(() => stage.stop());
beforeEach(() => stage.lab.sql.query("delete from app.rate_buckets"));

/** Reads an answer to its end; a stream is let go. */
async function readAll(response: Response): Promise<string> {
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
    await response.body?.cancel();
    return "";
  }
  return response.text();
}

/** What is wrong with how a route answers somebody, or null. */
async function tried(route: Route, name: string, asked: Asked): Promise<string | null> {
  const { sql } = stage.lab;
  const access = async (): Promise<Access | null> => (name === "nobody" ? null : accessOf(sql, name));
  const before = await access();
  const response = await (visitors.get(name) ?? new Visitor()).ask(route, asked);
  const text = await readAll(response);
  const wrong = verdict(response.status, response.headers.get("content-type") ?? "", text, secrets);
  if (wrong !== null || !response.ok) return wrong;
  letIn += 1;
  if (before === null || !before.active) {
    return isPublic(route) ? null : `let ${name} in: ${text.slice(0, 300)}`;
  }
  const said = JSON.stringify(asked);
  const after = await access();
  const hidden = await rowsOutOfSight(sql, after ?? before, text, said);
  const both = hidden.length === 0 ? [] : await rowsOutOfSight(sql, before, text, said);
  return both.length === 0 ? null : `showed ${name} what is not theirs: ${both.join()}`;
}

const PUBLIC = ["GET /api/health", "GET /api/ready", "POST /api/auth/sign-out"];
const isPublic = ({ name }: Route) => PUBLIC.includes(name);

/** Signing out would end what the next run needs; it takes nothing but the request. */
const ROUTES = (await allRoutes()).filter(({ name }) => name !== "POST /api/auth/sign-out");

describe("the judge", () => {
  it("notices a row, a secret, a stack and the database's own words", async () => {
    const { lab, things } = stage;
    const [siti, meiling] = [await accessOf(lab.sql, "siti"), await accessOf(lab.sql, "meiling")];
    const rows = (reader: Access, asked = "") => rowsOutOfSight(lab.sql, reader, JSON.stringify(things), asked);
    expect(await rows(siti)).toContain(things.conversation);
    expect(await rows(siti, things.conversation)).toEqual([]);
    expect(await rows(meiling)).toEqual([]);
    const json = "application/json";
    for (const text of [WEBHOOK_SECRET, "at run (/app/x.ts:1:2)", 'relation "staff" does not exist']) {
      expect(verdict(200, json, text, secrets)).toMatch(/^leaks/);
    }
    expect(verdict(500, json, "{}", [])).not.toBeNull();
    expect(verdict(403, json, '{"code":"nonsense","message":""}', [])).not.toBeNull();
    expect(verdict(403, json, '{"code":"forbidden","message":"No."}', [])).toBeNull();
  });
});

describe("any route, asked anything by anybody", () => {
  it("was found", () => {
    expect(ROUTES.length).toBeGreaterThan(45);
  });

  it.each(ROUTES)(
    "$name breaks nothing, leaks nothing, and shows nobody what is not theirs",
    { timeout: FUZZ_TIMEOUT_MS },
    async (route) => {
      const who = fc.constantFrom(...visitors.keys());
      await fc.assert(
        fc.asyncProperty(who, askedOf(route, ids), async (name, asked) => {
          expect(await tried(route, name, asked)).toBeNull();
        }),
        FUZZ,
      );
    },
  );

  it("was often answered, so there was something to judge", () => {
    expect(letIn).toBeGreaterThan(ROUTES.length * 2);
  });
});
