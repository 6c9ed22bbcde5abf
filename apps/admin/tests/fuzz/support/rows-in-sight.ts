import { type Access, accessSchema, canSee } from "@kaunter/domain";
import type pg from "pg";

interface Place {
  readonly conversation_id: string;
  readonly contact_id: string | null;
  readonly branch_id: string | null;
  readonly is_group: boolean;
}

/** What somebody may see, read from the tables as their owner: the judge must not be who is judged. */
export async function accessOf(sql: pg.Pool, name: string): Promise<Access> {
  const { rows } = await sql.query<{ access: unknown }>(
    `select jsonb_build_object(
       'staffId', s.id, 'role', s.role, 'active', s.status = 'active', 'branchId', s.branch_id, 'version', s.access_version,
       'permissions', jsonb_build_array('chats.can_view'),
       'linkedContactIds', array(select l.contact_id from contact_links l where l.staff_id = s.id)) as access
     from staff s where s.email = $1`,
    [`${name}@kaunter.example`],
  );
  return accessSchema.parse(rows[0]?.access);
}

/** The conversations that an answer's ids name, or whose messages they name. */
async function placesIn(sql: pg.Pool, text: string): Promise<Place[]> {
  const ids = [...new Set(text.match(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g) ?? [])];
  if (ids.length === 0) return [];
  const { rows } = await sql.query<Place>(
    `select c.id as conversation_id, c.contact_id, c.branch_id, c.is_group from whatsapp_conversations c
     where c.id = any ($1::uuid[]) or c.id in (select m.conversation_id from whatsapp_messages m where m.id = any ($1::uuid[]))`,
    [ids],
  );
  return rows;
}

/** The conversations in an answer that its reader may not see. @param asked what they named themselves is no news to them */
export async function rowsOutOfSight(sql: pg.Pool, reader: Access, text: string, asked: string): Promise<string[]> {
  const named = new Set(asked.match(/[\da-f-]{36}/g) ?? []);
  const places = await placesIn(sql, text);
  return places
    .filter((one) => !canSee(reader, { contactId: one.contact_id, branchId: one.branch_id, isGroup: one.is_group }))
    .map(({ conversation_id }) => conversation_id)
    .filter((id) => !named.has(id));
}
