import { type Access, canSee, can as mayDo, MODULES, PERMISSIONS, type Role, ROLES } from "@kaunter/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import matrix from "../../testing/src/permission-matrix.json";
import {
  type Cell,
  type MatrixPerson,
  type MatrixStage,
  type Place,
  PLACES,
  type Query,
  startMatrixStage,
} from "./support/matrix-stage.ts";

type PermissionCase = MatrixPerson & { can: string[] };
type VisibilityCase = MatrixPerson & { sees: Record<Place, boolean> };

const title = ({ role, status, branch, linked, overrides }: MatrixPerson): string =>
  [
    status,
    role,
    branch && "of my branch",
    linked && `linked to ${linked.join(", ")}`,
    overrides && JSON.stringify(overrides),
  ]
    .filter(Boolean)
    .join(" ");

let stage: MatrixStage;
beforeAll(async () => {
  stage = await startMatrixStage();
});
afterAll(() => stage.stack.stop());

/** What the domain and the database say of a person; they are held to the same words. */
async function permissionsOf(person: MatrixPerson): Promise<string[]> {
  const ours = PERMISSIONS.filter((permission) => mayDo(stage.accessOf(person), permission));
  const theirs = await stage.asPerson(person, async (query) => ({
    allowed: await query<string[]>(
      `select coalesce(array_agg(p order by n), '{}') as value from unnest($1::text[]) with ordinality u (p, n)
       where app.can(split_part(p, '.can_', 1), split_part(p, '.can_', 2))`,
      [PERMISSIONS],
    ),
    access: await query<Access>("select my_access() as value"),
  }));
  expect(theirs.allowed).toEqual(ours);
  expect(PERMISSIONS.filter((permission) => mayDo(theirs.access, permission))).toEqual(ours);
  return ours;
}

function seenByDomain(person: MatrixPerson): Place[] {
  const access = stage.accessOf(person);
  return PLACES.filter((place) => {
    const chat = stage.chats.get(place);
    const { contactId = null, branchId = null } = chat ?? {};
    return canSee(access, { contactId, branchId, isGroup: place === "group" });
  });
}

const agg = (rows: string): string => `select coalesce(jsonb_agg(id order by id), '[]') as value from (${rows}) x`;
const CHANGES = `select (r -> 'row' ->> 'id')::uuid id from jsonb_array_elements(
  changes_since(split_part(feed_head(), '.', 1) || '.1.00000000-0000-0000-0000-000000000000') -> 'rows') r where r ->> 'type' = `;

/** Every road by which the database might show a conversation shows exactly these. */
async function expectSight(query: Query, places: readonly Place[]): Promise<void> {
  const ids = places.map((place) => stage.chats.get(place)?.id).sort();
  const messageIds = places.map((place) => stage.chats.get(place)?.messageId).sort();
  expect(await query(agg("select id from whatsapp_conversations"))).toEqual(ids);
  expect(await query(agg("select id from whatsapp_messages"))).toEqual(messageIds);
  expect(await query(agg("select id from whatsapp_conversations where app.can_see_conversation(id)"))).toEqual(ids);
  expect(
    await query(agg("select (r ->> 'id')::uuid id from jsonb_array_elements(list_conversations() -> 'rows') r")),
  ).toEqual(ids);
  expect(await query("select (list_conversations() ->> 'total')::int as value")).toBe(ids.length);
  expect(await query("select (list_conversations() ->> 'unread_total')::int as value")).toBe(ids.length);
  // Linking somebody changes the rows of their chats, and what is not committed yet is nobody's news.
  const settled = await query(agg("select id from whatsapp_conversations where change_xid <> pg_current_xact_id()"));
  expect(await query(agg(`${CHANGES}'conversation'`))).toEqual(settled);
  expect(await query(agg(`${CHANGES}'message'`))).toEqual(messageIds);
  for (const [place, chat] of stage.chats) {
    const found = await query("select get_conversation($1) is not null as value", [chat.id]);
    expect([place, found]).toEqual([place, places.includes(place)]);
  }
}

describe("what a person may do", () => {
  test.each((matrix.permissions as PermissionCase[]).map((one) => [title(one), one] as const))(
    "%s",
    async (_, person) => {
      expect(await permissionsOf(person)).toEqual(PERMISSIONS.filter((permission) => person.can.includes(permission)));
    },
  );
});

describe("whom a person sees", () => {
  test.each((matrix.visibility as VisibilityCase[]).map((one) => [title(one), one] as const))(
    "%s",
    async (_, person) => {
      const expected = PLACES.filter((place) => person.sees[place]);
      expect(seenByDomain(person)).toEqual(expected);
      await stage.asPerson(person, (query) => expectSight(query, expected));
    },
  );
});

const CELLS: readonly Cell[] = [null, true, false];
/** Rows: the override of view is null, true, false. Columns: that of edit. A cell: edits, views, or nothing. */
const table = (text: string): string[][] => text.split(" / ").map((line) => line.split(" "));

describe("the whole of it: every role with every override of every module", () => {
  const cases = ROLES.flatMap((role) =>
    MODULES.flatMap((module) =>
      CELLS.flatMap((view, row) =>
        CELLS.map((edit, column) => {
          const cell = table(matrix.everyOverride[role][module])[row]?.[column];
          return { role, module, view, edit, cell };
        }),
      ),
    ),
  );

  test("is ninety cells, all of them written down", () => {
    expect(cases).toHaveLength(90);
    expect(cases.every(({ cell }) => cell === "e" || cell === "v" || cell === "-")).toBe(true);
  });

  test.each(cases)("$role, $module: view $view, edit $edit → $cell", async ({ role, module, view, edit, cell }) => {
    const may = await permissionsOf({ role, overrides: { [module]: [view, edit] } });
    const own = may.filter((permission) => permission.startsWith(module)).map((permission) => permission.slice(-4));
    expect(own).toEqual(cell === "e" ? ["view", "edit"] : cell === "v" ? ["view"] : []);
    const inactive = await permissionsOf({ role, status: "inactive", overrides: { [module]: [view, edit] } });
    expect(inactive).toEqual([]);
  });
});

describe("the whole of it: every role, in one branch or all, linked to anybody", () => {
  const LETTERS: Readonly<Record<string, Place>> = { m: "mine", t: "theirs", n: "none", g: "group" };
  const cases = ROLES.flatMap((role: Role) =>
    (["mine", "every"] as const).flatMap((branch) =>
      (["nobody", "mine", "theirs", "none"] as const).map((linked) => ({
        role,
        branch,
        linked,
        sees: matrix.everySight[role][branch][linked],
      })),
    ),
  );

  test.each(cases)("$role of $branch branch, linked to $linked → $sees", async ({ role, branch, linked, sees }) => {
    const person: MatrixPerson = {
      role,
      ...(branch === "mine" ? { branch } : {}),
      ...(linked === "nobody" ? {} : { linked: [linked] }),
    };
    const expected = [...sees].flatMap((letter) => LETTERS[letter] ?? []);
    expect(seenByDomain(person)).toEqual(expected);
    await stage.asPerson(person, (query) => expectSight(query, expected));
    // The same person let go, and the same person without sight of chats, see nobody.
    for (const nobody of [
      { ...person, status: "inactive" as const },
      { ...person, overrides: { chats: [false, true] } },
    ]) {
      expect(seenByDomain(nobody)).toEqual([]);
      await stage.asPerson(nobody, (query) => expectSight(query, []));
    }
  });
});
