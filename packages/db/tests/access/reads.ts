import type { Probe } from "./probe.ts";
import { CAST, type Person } from "./scene.ts";

/** How many rows each person is answered; who is not named gets none. The people are in `scene.ts`. */
type Counts = Partial<Record<Person, number>>;

const staff: Person[] = ["aina", "chief", "farid", "meiling", "siti", "hafiz", "nora", "roamer", "lone"];
const every = (people: readonly Person[], count: number): Counts =>
  Object.fromEntries(people.map((name) => [name, count]));
/** Four conversations: Kota Damansara's, Kepong's, one of no branch, a group. Nora is linked to the first one's contact. */
const chats: Counts = { aina: 4, chief: 4, roamer: 4, farid: 3, meiling: 3, siti: 3, hafiz: 3, nora: 1 };
const twice = Object.fromEntries(Object.entries(chats).map(([name, count]) => [name, count * 2]));
/** The same without the group, which is nobody. */
const people: Counts = { aina: 3, chief: 3, roamer: 3, farid: 2, meiling: 2, siti: 2, hafiz: 2, nora: 1 };
const oneOfTwo: Counts = { aina: 2, chief: 2, roamer: 2, farid: 1, meiling: 1, siti: 1, hafiz: 1, nora: 1 };
const MEMBERS = "('30000000-0000-4000-8000-000000000001', '30000000-0000-4000-8000-000000000004')";

const TABLES: readonly (readonly [from: string, counts: Counts])[] = [
  ["branches", every([...staff, "blind"], 2)],
  ["staff", every([...staff, "blind"], 13)],
  ["view_5_3_staff", every([...staff, "blind"], 13)],
  ["role_permissions", every([...staff, "blind"], 10)],
  ["staff_permissions", { aina: 3, chief: 3, farid: 3, blind: 1 }],
  ["staff_preferences", { aina: 1 }],
  ["contact_links", { aina: 5, chief: 5, farid: 5, meiling: 1, nora: 3 }],
  ["packages", every(staff, 5)],
  [`members where id in ${MEMBERS}`, oneOfTwo],
  [`view_2_member where id in ${MEMBERS}`, oneOfTwo],
  [`member_packages where member_id in ${MEMBERS}`, oneOfTwo],
  [`view_4_1_2_member_package where member_id in ${MEMBERS}`, oneOfTwo],
  ["leads where phone_digits in ('60168374925', '601139284756')", { ...oneOfTwo, nora: 0 }],
  ["whatsapp_sessions", every(staff, 1)],
  ["whatsapp_contacts where id::text in ('<kd.contact>', '<kepong.contact>', '<nobranch.contact>')", people],
  ["whatsapp_identities where alias like 'lid-%' and alias ~ '23456789|73948261|99990001'", people],
  ["whatsapp_conversations", chats],
  ["whatsapp_messages", twice],
  ["whatsapp_reactions", twice],
  ["whatsapp_poll_votes", twice],
  ["whatsapp_removals", chats],
  ["whatsapp_settings", every(staff, 12)],
  ["whatsapp_events_unsupported", { aina: 1, chief: 1 }],
  ["audit_log where action = 'x'", { aina: 1, chief: 1 }],
  ["view_audit where action = 'x'", { aina: 1, chief: 1 }],
  ["storage.objects", {}],
  ["storage.buckets", {}],
];

const reads = TABLES.flatMap(([from, counts]) =>
  CAST.map((person): Probe => {
    const want = counts[person] ?? 0;
    return {
      name: `${person} reads ${String(want)} of ${from}`,
      as: person,
      sql: `select count(*)::int as value from ${from}`,
      want,
    };
  }),
);

const kepong: readonly Person[] = ["aina", "chief", "roamer", "siti"];
const of = (who: readonly Person[], count = 1): Counts => every(who, count);

/** Whatever answers conversations, by whatever road. `n` of them for each person. */
const ROADS: readonly (readonly [road: string, value: string, counts: Counts])[] = [
  ["the list's rows", "jsonb_array_length(list_conversations() -> 'rows')", chats],
  ["the list's total", "(list_conversations() ->> 'total')::int", chats],
  ["the unread total", "(list_conversations() ->> 'unread_total')::int", chats],
  ["a search for a message's words", `(list_conversations('{"search": "failed in"}') ->> 'total')::int`, chats],
  [
    "a search for Kepong's member",
    `(list_conversations('{"search": "siew"}') ->> 'total')::int`,
    { aina: 1, chief: 1, roamer: 1, siti: 1 },
  ],
  [
    "a search for Kepong's phone",
    `(list_conversations('{"search": "0173948261"}') ->> 'total')::int`,
    { aina: 1, chief: 1, roamer: 1, siti: 1 },
  ],
  [
    "conversations of the feed",
    `(select count(*)::int from jsonb_array_elements(changes_since(split_part(feed_head(), '.', 1) || '.1.00000000-0000-0000-0000-000000000000', 500) -> 'rows') r
      where r ->> 'type' = 'conversation')`,
    chats,
  ],
  [
    "messages of the feed",
    `(select count(*)::int from jsonb_array_elements(changes_since(split_part(feed_head(), '.', 1) || '.1.00000000-0000-0000-0000-000000000000', 500) -> 'rows') r
      where r ->> 'type' = 'message')`,
    twice,
  ],
  [
    "removals of the feed",
    `(select count(*)::int from jsonb_array_elements(changes_since(split_part(feed_head(), '.', 1) || '.1.00000000-0000-0000-0000-000000000000', 500) -> 'rows') r
      where r ->> 'type' = 'removed')`,
    chats,
  ],
  [
    "Kepong's conversation",
    "(get_conversation('<kepong>') is not null)::int",
    { aina: 1, chief: 1, roamer: 1, siti: 1 },
  ],
  [
    "Kota Damansara's conversation",
    "(get_conversation('<kd>') is not null)::int",
    { aina: 1, chief: 1, roamer: 1, farid: 1, meiling: 1, hafiz: 1, nora: 1 },
  ],
  [
    "the group",
    "(get_conversation('<group>') is not null)::int",
    every(["aina", "chief", "roamer", "farid", "meiling", "siti", "hafiz"], 1),
  ],
  [
    "candidates of Kepong's",
    "jsonb_array_length(contact_candidates('<kepong>'))",
    { aina: 1, chief: 1, roamer: 1, siti: 1 },
  ],
  [
    "merges of Kepong's",
    "jsonb_array_length(list_merges('<kepong.contact>'))",
    { aina: 1, chief: 1, roamer: 1, siti: 1 },
  ],
  [
    "people called Lim Siew Ling",
    "jsonb_array_length(search_people('Lim Siew Ling'))",
    { aina: 1, chief: 1, roamer: 1, siti: 1 },
  ],
  [
    "people with Kepong's phone",
    "jsonb_array_length(search_people('017-3948261'))",
    { aina: 1, chief: 1, roamer: 1, siti: 1 },
  ],
  ["a search of all messages", `jsonb_array_length(search_messages('words of') -> 'hits')`, chats],
  ["a search of Kepong's messages", `jsonb_array_length(search_messages('words', '<kepong>') -> 'hits')`, of(kepong)],
  ["a search by Kepong's phone", `jsonb_array_length(search_messages('0173948261') -> 'hits')`, of(kepong, 2)],
  [
    "the counts of the filter",
    "(select coalesce(sum(n::int), 0)::int from jsonb_each_text(filter_counts('all') -> 'branch') b (k, n))",
    chats,
  ],
  ["the unread of the filter", "(filter_counts('all') ->> 'unread')::int", chats],
];

const roads = ROADS.flatMap(([road, value, counts]) =>
  CAST.map((person): Probe => {
    const want = counts[person] ?? 0;
    return {
      name: `${person} is answered ${String(want)} by ${road}`,
      as: person,
      sql: `select ${value} as value`,
      want,
    };
  }),
);

/** The thread says "no such conversation" rather than nothing. */
const threads = (["kd", "kepong", "nobranch", "group"] as const).flatMap((place) =>
  CAST.map((person): Probe => {
    const sees = { kd: ["farid", "meiling", "hafiz", "nora"], kepong: ["siti"] } as Partial<Record<string, Person[]>>;
    const may = [...(sees[place] ?? ["farid", "meiling", "siti", "hafiz"]), "aina", "chief", "roamer"].includes(person);
    const sql = `select jsonb_array_length(thread_page('<${place}>') -> 'rows') as value`;
    return {
      name: `${person} ${may ? "reads" : "cannot read"} the thread ${place}`,
      as: person,
      sql,
      want: may ? 2 : { error: "P0002" },
    };
  }),
);

const pokes = CAST.flatMap((person): Probe[] => [
  {
    name: `${person} ${staff.includes(person) ? "hears" : "does not hear"} that something changed`,
    as: person,
    topic: "desk",
    sql: "select count(*) > 0 as value from realtime.messages where topic = 'desk'",
    want: staff.includes(person),
  },
  {
    name: `${person} hears no other topic`,
    as: person,
    topic: "elsewhere",
    sql: "select count(*)::int as value from realtime.messages",
    want: 0,
  },
]);

export const readProbes: readonly Probe[] = [...reads, ...roads, ...threads, ...pokes];
