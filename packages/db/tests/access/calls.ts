import { denied, each, type Probe, unseen } from "./probe.ts";
import type { Person } from "./scene.ts";

const WEI_MING = "30000000-0000-4000-8000-000000000003";
const SIEW_LING = "30000000-0000-4000-8000-000000000004";
const powerless: Person[] = ["hafiz", "blind", "gone", "guest"];

/** Functions that a person may call, on conversations, messages and people they may not touch. */
export const callProbes: readonly Probe[] = [
  ...each(
    ["meiling", "nora"],
    "sends into a hidden conversation",
    "select queue_message(gen_random_uuid(), conversation_id => '<kepong>', body => 'x') as value",
    unseen,
  ),
  ...each(
    ["meiling"],
    "writes to somebody others look after",
    "select queue_message(gen_random_uuid(), to_chat_id => '60173948261@c.us', to_phone => '60173948261', gateway => 'waha', session => 'default', body => 'x') as value",
    denied,
  ),
  ...each(
    ["nora"],
    "writes to a stranger",
    "select queue_message(gen_random_uuid(), to_chat_id => '60188880000@c.us', to_phone => '60188880000', gateway => 'waha', session => 'default', body => 'x') as value",
    denied,
  ),
  ...each(
    ["meiling"],
    "sends where they may",
    "select queue_message(gen_random_uuid(), conversation_id => '<kd>', body => 'x') ->> 'created' as value",
    "true",
  ),
  ...each(
    ["meiling"],
    "quotes a message of a hidden conversation",
    "select queue_message(gen_random_uuid(), conversation_id => '<kd>', body => 'x', reply_to => '<kepong.message>') as value",
    unseen,
  ),
  ...each(
    ["meiling"],
    "takes over a colleague's send",
    "select queue_message((select client_id from whatsapp_messages where id = '<kd.failed>'), conversation_id => '<kd>', body => 'x') as value",
    { error: "23505" },
  ),
  ...each(["meiling", "nora"], "retries a hidden message", "select retry_message('<kepong.failed>') as value", unseen),
  ...each(
    ["meiling", "nora"],
    "discards a hidden message",
    "select discard_message('<kepong.failed>') as value",
    unseen,
  ),
  ...each(
    ["meiling", "nora"],
    "retries a message",
    "select retry_message('<kd.failed>') ->> 'status' as value",
    "queued",
  ),
  ...each(
    ["farid", "meiling", "nora", "hafiz"],
    "sees what the contact sync did",
    "select last_contact_sync('instance1150') as value",
    denied,
  ),
  ...each(["aina"], "sees what the contact sync did", "select last_contact_sync('instance1150') as value", null),
  ...each(["meiling", "nora"], "clears a hidden badge", "select mark_read('<kepong>') as value", unseen),
  ...each(["meiling", "nora"], "clears a badge", "select mark_read('<kd>') ->> 'unread_count' as value", "0"),
  ...each(
    ["meiling", "nora"],
    "says who is behind a hidden conversation",
    "select link_person('<kepong>') as value",
    unseen,
  ),
  ...each(
    ["meiling", "nora"],
    "takes back who is behind a hidden conversation",
    "select unlink_person('<kepong>') as value",
    unseen,
  ),
  ...each(
    ["meiling"],
    "names a member of another branch",
    `select link_person('<kd>', member_id => '${SIEW_LING}') as value`,
    unseen,
  ),
  ...each(
    ["meiling"],
    "names a member of their branch",
    `select link_person('<kd>', member_id => '${WEI_MING}') ->> 'member_id' as value`,
    WEI_MING,
  ),
  ...each(
    ["nora"],
    "names somebody they do not look after",
    "select link_person('<kd>', lead_id => '20000000-0000-4000-8000-000000000003') as value",
    unseen,
  ),
  ...each(
    ["meiling", "nora"],
    "merges a hidden contact",
    "select merge_contacts('<kepong.contact>', '<kd.contact>', 'x') as value",
    unseen,
  ),
  ...each(
    ["meiling", "nora"],
    "merges into a hidden contact",
    "select merge_contacts('<kd.contact>', '<kepong.contact>', 'x') as value",
    unseen,
  ),
  ...each(["meiling", "nora"], "undoes a merge", "select undo_merge(gen_random_uuid()) as value", unseen),
  ...each(
    ["farid", "meiling", "nora", ...powerless],
    "erases a person",
    "select erase_person('<kd.contact>', 'x') as value",
    denied,
  ),
  ...each(["aina"], "erases a person", "select erase_person('<kd.contact>', 'x') ->> 'conversations' as value", "1"),
  ...each(
    ["farid"],
    "may edit staff by what was granted to them alone",
    "select app.can('staff', 'edit') as value",
    true,
  ),
  ...each(
    ["meiling", "nora"],
    "tags a hidden conversation",
    "select change_tags('<kepong>', '{vip}') as value",
    unseen,
  ),
  ...each(
    ["meiling", "nora"],
    "notes a hidden conversation",
    "select save_notes('<kepong>', '', 'x') as value",
    unseen,
  ),
  ...each(
    ["meiling", "nora"],
    "assigns a hidden conversation",
    "select assign_conversation('<kepong>', null) as value",
    unseen,
  ),
  ...each(
    ["meiling", "nora"],
    "settles a hidden conversation",
    "select settle_conversation('<kepong>', 'handled') as value",
    unseen,
  ),
  ...each(
    ["meiling", "nora"],
    "asks for the picture of a hidden person",
    "select picture_of('<kepong>') as value",
    unseen,
  ),
  ...each(
    ["meiling"],
    "asks through a chat of their own for the picture of a hidden person",
    "select picture_of('<kd>', '60173948261@c.us') as value",
    unseen,
  ),
  ...each(powerless.slice(1), "asks for our picture", "select picture_of_session('default', '1') as value", unseen),
  ...each(powerless.slice(1), "asks for a picture", "select picture_of('<kd>') as value", unseen),
  ...each(["meiling", "hafiz"], "asks for a picture", "select picture_of('<kd>') ->> 'due' as value", "true"),
  ...each(
    ["meiling", "nora"],
    "asks for the file of a hidden message",
    "select message_media('<kepong.message>') as value",
    unseen,
  ),
  ...each(
    ["meiling", "nora"],
    "has the file of a hidden message fetched",
    "select refetch_media('<kepong.message>') as value",
    unseen,
  ),
  ...each(
    ["meiling", "nora"],
    "asks for the past of a hidden message",
    "select message_past('<kepong.message>') as value",
    unseen,
  ),
  ...each(["meiling"], "reacts to a hidden message", "select reaction_target('<kepong.message>') as value", unseen),
  ...each(
    ["hafiz"],
    "reacts without being allowed to write",
    "select reaction_target('<kepong.message>') as value",
    denied,
  ),
  ...each(
    ["meiling"],
    "starts a chat with somebody others look after",
    "select start_conversation('waha', 'default', '60173948261@c.us', '60173948261') as value",
    denied,
  ),
  ...each(["meiling"], "sees who else a hidden person is", "select related_conversations('<kepong>') as value", []),
  ...each(["meiling", "nora"], "sees who a hidden person is", "select person_of('<kepong>') as value", null),
  ...each(["nora"], "sees who is in a group", "select group_participants('<group>') as value", []),
];
