import { type Access, mergePermissions, MODULES, type PermissionRow, type Role } from "@kaunter/domain";
import matrix from "../../../testing/src/permission-matrix.json";
import { received } from "./events.ts";
import { asUser, one, type Stack, startStack } from "./stack.ts";

/** A conversation of my branch, of another, of none, and a group. */
export type Place = "mine" | "theirs" | "none" | "group";
export const PLACES: readonly Place[] = ["mine", "theirs", "none", "group"];
/** An override: true, false, or null for "as the role". */
export type Cell = boolean | null;
export interface MatrixPerson {
  role: Role;
  status?: "active" | "inactive";
  branch?: "mine";
  linked?: Place[];
  overrides?: Partial<Record<(typeof MODULES)[number], Cell[]>>;
}

export type Query = <V>(text: string, values?: unknown[]) => Promise<V>;
interface Chat {
  readonly id: string;
  readonly messageId: string;
  readonly contactId: string | null;
  readonly branchId: string | null;
}

/** A database where one person at a time is hired as the matrix says, asked, and let go. */
export interface MatrixStage {
  readonly stack: Stack;
  readonly chats: ReadonlyMap<Place, Chat>;
  /** The domain's view of the same person. */
  accessOf(person: MatrixPerson): Access;
  asPerson<T>(person: MatrixPerson, work: (query: Query) => Promise<T>): Promise<T>;
}

const PHONES = { mine: "60120000011", theirs: "60120000012", none: "60120000013" };
const AUTH_USER = "d0000000-0000-4000-8000-000000000001";
const HEAD = "a0000000-0000-4000-8000-0000000000aa";
const defaults: Record<string, Record<string, boolean[]>> = matrix.defaults;

async function makeChat(stack: Stack, place: Place): Promise<Chat> {
  const chatId = place === "group" ? "120363000000000001@g.us" : `${PHONES[place]}@c.us`;
  const events = [received({ chatId, bareId: `M-${place}` })] as never;
  const args = { gateway: "waha", session: "default", via: "event", events };
  const { data } = await stack.service.rpc("ingest_whatsapp_events", args);
  const [{ conversation_id: id, message_id: messageId }] = data as [{ conversation_id: string; message_id: string }];
  const row = await one<{ contact_id: string | null; branch_id: string | null }>(
    stack.sql,
    "select to_jsonb(c) as value from whatsapp_conversations c where id = $1",
    [id],
  );
  return { id, messageId, contactId: row.contact_id, branchId: row.branch_id };
}

async function makeGym(stack: Stack): Promise<{ mine: string }> {
  const branch = (name: string): Promise<string> =>
    one(stack.sql, "insert into branches (name) values ($1) returning id as value", [name]);
  const branches = { mine: await branch("Mine"), theirs: await branch("Theirs") };
  const people = "insert into members (name, phone, branch_id) values ('A', $1, $2), ('B', $3, $4)";
  await stack.sql.query(people, [PHONES.mine, branches.mine, PHONES.theirs, branches.theirs]);
  const login = "insert into auth.users (id, email, email_confirmed_at) values ($1, 'someone@kaunter.example', now())";
  await stack.sql.query(login, [AUTH_USER]);
  for (const [role, modules] of Object.entries(defaults)) {
    for (const [module, [view, edit]] of Object.entries(modules)) {
      await stack.sql.query("insert into role_permissions values ($1, $2, $3, $4)", [role, module, view, edit]);
    }
  }
  // Somebody else is in charge, so that every right may be taken from the person who is tried.
  await stack.sql.query(
    "insert into auth.users (id, email, email_confirmed_at) values ($1, 'head@kaunter.example', now())",
    [HEAD],
  );
  await stack.sql.query(
    "insert into staff (auth_user_id, email, name, role, status) values ($1, 'head@kaunter.example', 'Head', 'admin', 'active')",
    [HEAD],
  );
  return branches;
}

function rowsOf(source: Record<string, Cell[]>): PermissionRow[] {
  return MODULES.flatMap((module) => {
    const cell = source[module];
    return cell ? [{ module, canView: cell[0] ?? null, canEdit: cell[1] ?? null }] : [];
  });
}

export async function startMatrixStage(): Promise<MatrixStage> {
  const stack = await startStack({ seed: false });
  const branches = await makeGym(stack);
  const chats = new Map<Place, Chat>();
  for (const place of PLACES) chats.set(place, await makeChat(stack, place));
  return {
    stack,
    chats,
    accessOf: (person) => ({
      staffId: AUTH_USER,
      role: person.role,
      active: person.status !== "inactive",
      branchId: person.branch ? branches.mine : null,
      permissions: mergePermissions(rowsOf(defaults[person.role] ?? {}), rowsOf(person.overrides ?? {})),
      linkedContactIds: (person.linked ?? []).flatMap((place) => chats.get(place)?.contactId ?? []),
      version: 1,
    }),
    asPerson(person, work) {
      const hire: Parameters<typeof asUser>[3] = async (client) => {
        const staffId = await one<string>(
          client,
          `insert into staff (auth_user_id, email, name, role, status, branch_id)
           values ($1, 'someone@kaunter.example', 'Someone', $2, $3, $4) returning id as value`,
          [AUTH_USER, person.role, person.status ?? "active", person.branch ? branches.mine : null],
        );
        for (const [module, [view, edit]] of Object.entries(person.overrides ?? {})) {
          await client.query("insert into staff_permissions values ($1, $2, $3, $4)", [staffId, module, view, edit]);
        }
        // The link's own triggers would change the conversation in this very transaction, and the feed serves no unfinished ones.
        await client.query("set local session_replication_role = replica");
        for (const place of person.linked ?? []) {
          const link = "insert into contact_links (staff_id, contact_id) values ($1, $2)";
          await client.query(link, [staffId, chats.get(place)?.contactId]);
        }
        await client.query("set local session_replication_role = origin");
      };
      return asUser(stack.sql, AUTH_USER, (client) => work((text, values) => one(client, text, values)), hire);
    },
  };
}
