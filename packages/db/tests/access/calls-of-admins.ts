import { denied, each, type Probe } from "./probe.ts";
import type { Person } from "./scene.ts";

const powerless: Person[] = ["hafiz", "blind", "gone", "guest"];

/** Functions about the desk itself: its health, its numbers, its records, and who looks after whom. */
export const adminProbes: readonly Probe[] = [
  ...each(
    ["farid", "meiling", "nora", ...powerless],
    "asks how the desk is doing",
    "select desk_health() as value",
    denied,
  ),
  ...each(["aina"], "asks how the desk is doing", "select desk_health() ->> 'unsupported' as value", "1"),
  ...each(powerless, "gives a session to a branch", "select set_session_branch('default', null) as value", denied),
  ...each(
    ["meiling"],
    "gives a session to a branch",
    "select set_session_branch('default', null) is not null as value",
    true,
  ),
  ...each(powerless, "chooses the session of new chats", "select set_default_session('default') as value", denied),
  ...each(
    ["meiling"],
    "chooses the session of new chats",
    "select set_default_session('default') is not null as value",
    true,
  ),
  ...each(
    ["farid", "meiling", "nora", ...powerless],
    "says how fast a number writes",
    "select set_session_pace('default', 0) as value",
    denied,
  ),
  ...each(
    ["aina"],
    "says how fast a number writes",
    "select set_session_pace('default', 0) is not null as value",
    true,
  ),
  ...each(
    ["farid", "meiling", "nora", ...powerless],
    "says how long messages are kept",
    "select save_module_setting('keep_originals', null, 'x', 'false') as value",
    denied,
  ),
  ...each(
    ["aina"],
    "says how long messages are kept",
    "select save_module_setting('keep_originals', null, 'x', 'false') is not null as value",
    true,
  ),
  ...each(powerless, "reads what was done to a session", "select session_history('default') as value", denied),
  ...each(["meiling"], "reads what was done to a session", "select session_history('nobody') as value", []),
  ...each(["meiling"], "writes anything into the audit log", "select note_audit('staff/changed', 'x') as value", {
    error: "22023",
  }),
  ...each(
    ["meiling"],
    "has their own doing at a session written down",
    "select note_audit('session/stopped', 'default') is not null as value",
    true,
  ),
  ...each(
    ["farid", "meiling", "nora", "roamer", ...powerless],
    "looks through all contacts and their links",
    "select list_linkable_contacts() as value",
    denied,
  ),
  ...each(
    ["farid", "meiling", "nora", "roamer", ...powerless],
    "counts who looks after whom",
    "select contact_link_overview() as value",
    denied,
  ),
  ...each(
    ["farid", "meiling", "nora", "roamer", ...powerless],
    "links a contact by the admins' function",
    "select change_contact_links('{<kepong.contact>}', '{<nora>}') as value",
    denied,
  ),
  ...each(
    ["aina", "chief"],
    "links a contact",
    "select change_contact_links('{<kepong.contact>}', '{<nora>}') ->> 'linked' as value",
    "1",
  ),
  ...[
    "list_linkable_contacts()",
    "contact_link_overview()",
    "change_contact_links('{<kepong.contact>}', '{<nora>}')",
  ].map((call): Probe => ({
    name: `aina: asks ${call} without the module`,
    as: "aina",
    before: "insert into staff_permissions values ('<aina>', 'chats', false, false)",
    sql: `select ${call} as value`,
    want: denied,
  })),
];
