import { denied, each, type Probe, touched } from "./probe.ts";
import type { Person } from "./scene.ts";

const desk: Person[] = ["aina", "farid", "meiling", "nora"];

const FORGED =
  "insert into whatsapp_messages (conversation_id, gateway, session, from_me, bare_id, type, status, content, sent_at, ingested_via)";
const forging: Probe[] = [
  ...each(
    desk,
    "forges an inbound message",
    touched(
      `${FORGED} values ('<kd>', 'waha', 'default', false, 'F', 'text', 'delivered', '{"kind": "text", "preview": null}', now(), 'event')`,
    ),
    denied,
  ),
  ...each(
    desk,
    "paints a read tick",
    touched("update whatsapp_messages set status = 'read' where id = '<kd.message>'"),
    denied,
  ),
  ...each(
    desk,
    "changes somebody's words",
    touched("update whatsapp_messages set body = 'I agree' where id = '<kd.message>'"),
    denied,
  ),
  ...each(desk, "takes a message away", touched("delete from whatsapp_messages where id = '<kd.message>'"), denied),
  ...[
    "unread_count = 0",
    "branch_id = null",
    "contact_id = null",
    "member_id = null",
    "last_message_preview = 'x'",
    "chat_id = '1@c.us'",
    "change_xid = pg_current_xact_id()",
  ].flatMap((set) =>
    each(
      ["aina", "meiling"],
      `sets a conversation's ${set}`,
      touched(`update whatsapp_conversations set ${set} where id = '<kd>'`),
      denied,
    ),
  ),
  ...each(
    desk,
    "makes a conversation",
    touched(
      "insert into whatsapp_conversations (gateway, session, chat_id, is_group) values ('waha', 'x', '1@g.us', true)",
    ),
    denied,
  ),
  ...each(desk, "deletes a conversation", touched("delete from whatsapp_conversations where id = '<kd>'"), denied),
  ...each(desk, "renames a contact", touched("update whatsapp_contacts set name = 'x'"), denied),
  ...each(desk, "reads the outbox of others", "select count(*)::int as value from outbox", denied),
  ...each(desk, "reads who has which lease", "select count(*)::int as value from leases", denied),
  ...each(
    desk,
    "reads what waits for its message",
    "select count(*)::int as value from whatsapp_pending_events",
    denied,
  ),
  ...each(desk, "reads what merges remember", "select count(*)::int as value from whatsapp_merges", denied),
  ...each(desk, "reads who was erased", "select count(*)::int as value from whatsapp_erasures", denied),
  ...each(
    desk,
    "speaks on the desk's topic",
    touched("insert into realtime.messages (topic, extension) values ('desk', 'broadcast')"),
    denied,
  ),
  ...each(
    desk,
    "puts a file into the bucket",
    touched("insert into storage.objects (bucket_id, name) values ('whatsapp-media', 'x')"),
    denied,
  ),
  ...each(desk, "removes the bucket's files", touched("delete from storage.objects"), 0),
];

const rights: Probe[] = [
  ...each(desk, "becomes an admin", touched("update staff set role = 'admin'"), denied),
  ...each(desk, "wakes a colleague who was let go", touched("update staff set status = 'active'"), denied),
  ...each(desk, "hires", touched("insert into staff (email, name, role) values ('x@y.z', 'X', 'admin')"), denied),
  ...each(desk, "grants a role more", touched("update role_permissions set can_edit = true"), denied),
  ...each(
    desk,
    "grants themselves more",
    touched("insert into staff_permissions values ('<meiling>', 'staff', true, true)"),
    denied,
  ),
  ...each(
    desk,
    "links a contact to themselves",
    touched("insert into contact_links (staff_id, contact_id) values ('<nora>', '<kepong.contact>')"),
    denied,
  ),
  ...each(desk, "drops the links of others", touched("delete from contact_links"), denied),
  ...each(
    [...desk, "server"],
    "adds to the audit log by hand",
    touched("insert into audit_log (action, entity) values ('x', 'y')"),
    denied,
  ),
  ...each([...desk, "server"], "rewrites the audit log", touched("update audit_log set action = 'z'"), denied),
  ...each([...desk, "server"], "empties the audit log", touched("delete from audit_log"), denied),
  ...each(desk, "writes members", touched("update members set name = 'x'"), denied),
];

/** What nobody does by asking the Data API directly. */
export const forgeryProbes: readonly Probe[] = [...forging, ...rights];
