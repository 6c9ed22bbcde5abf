import {
  type Access,
  canSee,
  can as mayDo,
  mergePermissions,
  MODULES,
  type PermissionRow,
  PERMISSIONS,
  type Role,
} from "@kaunter/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import matrix from "../../testing/src/permission-matrix.json";
import { received } from "./support/events.ts";
import { asUser, one, type Stack, startStack } from "./support/stack.ts";

type Place = "mine" | "theirs" | "none" | "group";
type Cell = boolean | null;
interface Person {
  role: Role;
  status?: "active" | "inactive";
  branch?: "mine";
  linked?: Place[];
  overrides?: Partial<Record<(typeof MODULES)[number], Cell[]>>;
}
type PermissionCase = Person & { can: string[] };
type VisibilityCase = Person & { sees: Record<Place, boolean> };

const PLACES: readonly Place[] = ["mine", "theirs", "none", "group"];
const PHONES = { mine: "60120000011", theirs: "60120000012", none: "60120000013" };
const AUTH_USER = "d0000000-0000-4000-8000-000000000001";
const permissionCases = matrix.permissions as PermissionCase[];
const visibilityCases = matrix.visibility as VisibilityCase[];
const defaults: Record<string, Record<string, boolean[]>> = matrix.defaults;
const title = ({ role, status, branch, linked, overrides }: Person): string =>
  [
    status,
    role,
    branch && "of my branch",
    linked && `linked to ${linked.join(", ")}`,
    overrides && JSON.stringify(overrides),
  ]
    .filter(Boolean)
    .join(" ");

let stack: Stack;
let branches: { mine: string; theirs: string };
const conversations = new Map<
  Place,
  { id: string; contactId: string | null; branchId: string | null; messageId: string }
>();

async function makeConversation(place: Place): Promise<void> {
  const chatId = place === "group" ? "120363000000000001@g.us" : `${PHONES[place]}@c.us`;
  const { data } = await stack.service.rpc("ingest_whatsapp_events", {
    gateway: "waha",
    session: "default",
    via: "event",
    events: [received({ chatId, bareId: `M-${place}` })] as never,
  });
  const [{ conversation_id: id, message_id: messageId }] = data as [{ conversation_id: string; message_id: string }];
  const row = await one<{ contact_id: string | null; branch_id: string | null }>(
    stack.sql,
    "select to_jsonb(c) as value from whatsapp_conversations c where id = $1",
    [id],
  );
  conversations.set(place, { id, messageId, contactId: row.contact_id, branchId: row.branch_id });
}

beforeAll(async () => {
  stack = await startStack({ seed: false });
  const branch = (name: string): Promise<string> =>
    one(stack.sql, "insert into branches (name) values ($1) returning id as value", [name]);
  branches = { mine: await branch("Mine"), theirs: await branch("Theirs") };
  await stack.sql.query("insert into members (name, phone, branch_id) values ('A', $1, $2), ('B', $3, $4)", [
    PHONES.mine,
    branches.mine,
    PHONES.theirs,
    branches.theirs,
  ]);
  await stack.sql.query(
    "insert into auth.users (id, email, email_confirmed_at) values ($1, 'someone@kaunter.example', now())",
    [AUTH_USER],
  );
  for (const [role, modules] of Object.entries(defaults)) {
    for (const [module, [view, edit]] of Object.entries(modules)) {
      await stack.sql.query("insert into role_permissions values ($1, $2, $3, $4)", [role, module, view, edit]);
    }
  }
  for (const place of PLACES) await makeConversation(place);
});
afterAll(() => stack.stop());

function inDatabase<T>(
  person: Person,
  work: (query: <V>(text: string, values?: unknown[]) => Promise<V>) => Promise<T>,
): Promise<T> {
  const hire = async (client: Parameters<Parameters<typeof asUser>[2]>[0]): Promise<void> => {
    const staffId = await one<string>(
      client,
      `insert into staff (auth_user_id, email, name, role, status, branch_id)
       values ($1, 'someone@kaunter.example', 'Someone', $2, $3, $4) returning id as value`,
      [AUTH_USER, person.role, person.status ?? "active", person.branch ? branches.mine : null],
    );
    for (const [module, [view, edit]] of Object.entries(person.overrides ?? {})) {
      await client.query("insert into staff_permissions values ($1, $2, $3, $4)", [staffId, module, view, edit]);
    }
    for (const place of person.linked ?? []) {
      await client.query("insert into contact_links (staff_id, contact_id) values ($1, $2)", [
        staffId,
        conversations.get(place)?.contactId,
      ]);
    }
  };
  return asUser(stack.sql, AUTH_USER, (client) => work((text, values) => one(client, text, values)), hire);
}

function rowsOf(source: Record<string, Cell[]>): PermissionRow[] {
  return MODULES.flatMap((module) => {
    const cell = source[module];
    return cell ? [{ module, canView: cell[0] ?? null, canEdit: cell[1] ?? null }] : [];
  });
}

function accessOf(person: Person): Access {
  return {
    staffId: AUTH_USER,
    role: person.role,
    active: person.status !== "inactive",
    branchId: person.branch ? branches.mine : null,
    permissions: mergePermissions(rowsOf(defaults[person.role] ?? {}), rowsOf(person.overrides ?? {})),
    linkedContactIds: (person.linked ?? []).flatMap((place) => conversations.get(place)?.contactId ?? []),
    version: 1,
  };
}

describe("what a person may do", () => {
  test.each(permissionCases.map((one) => [title(one), one] as const))("%s", async (_, person) => {
    const expected = PERMISSIONS.filter((permission) => person.can.includes(permission));
    expect(PERMISSIONS.filter((permission) => mayDo(accessOf(person), permission))).toEqual(expected);

    const answered = await inDatabase(person, async (query) => {
      const allowed: string[] = [];
      for (const permission of PERMISSIONS) {
        const [module = "", action = ""] = permission.split(".can_");
        if (await query<boolean>("select app.can($1, $2) as value", [module, action])) allowed.push(permission);
      }
      return { allowed, access: await query<Access>("select my_access() as value") };
    });
    expect(answered.allowed).toEqual(expected);
    expect(PERMISSIONS.filter((permission) => mayDo(answered.access, permission))).toEqual(expected);
  });
});

describe("whom a person sees", () => {
  test.each(visibilityCases.map((one) => [title(one), one] as const))("%s", async (_, person) => {
    const expected = PLACES.filter((place) => person.sees[place]);
    const access = accessOf(person);
    expect(
      PLACES.filter((place) => {
        const row = conversations.get(place);
        return canSee(access, {
          contactId: row?.contactId ?? null,
          branchId: row?.branchId ?? null,
          isGroup: place === "group",
        });
      }),
    ).toEqual(expected);

    const ids = expected.map((place) => conversations.get(place)?.id).sort();
    const messageIds = expected.map((place) => conversations.get(place)?.messageId).sort();
    await inDatabase(person, async (query) => {
      const agg = (rows: string): string =>
        `select coalesce(jsonb_agg(id order by id), '[]') as value from (${rows}) x`;
      expect(await query(agg("select id from whatsapp_conversations"))).toEqual(ids);
      expect(await query(agg("select id from whatsapp_messages"))).toEqual(messageIds);
      expect(await query(agg("select id from whatsapp_conversations where app.can_see_conversation(id)"))).toEqual(ids);
      expect(
        await query(agg("select (r ->> 'id')::uuid id from jsonb_array_elements(list_conversations() -> 'rows') r")),
      ).toEqual(ids);
      expect(await query("select (list_conversations() ->> 'total')::int as value")).toBe(ids.length);
      expect(await query("select (list_conversations() ->> 'unread_total')::int as value")).toBe(ids.length);
      const changes = `select (r -> 'row' ->> 'id')::uuid id from jsonb_array_elements(
        changes_since(split_part(feed_head(), '.', 1) || '.1.00000000-0000-0000-0000-000000000000') -> 'rows') r
        where r ->> 'type' = `;
      expect(await query(agg(`${changes}'conversation'`))).toEqual(ids);
      expect(await query(agg(`${changes}'message'`))).toEqual(messageIds);
      for (const place of PLACES) {
        const id = conversations.get(place)?.id;
        expect(await query("select get_conversation($1) is not null as value", [id])).toBe(person.sees[place]);
      }
    });
  });
});
