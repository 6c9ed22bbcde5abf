import { CONVERSATION_STATUSES, type ConversationFilter, LEAD_STATUSES, MEMBER_STATUSES } from "@kaunter/domain";
import type { Client } from "pg";
import { randomFrom } from "../random.ts";

/** One call of a database function, in a group whose figures are read together. */
export interface Question {
  readonly group: string;
  readonly rpc: string;
  readonly args: Readonly<Record<string, unknown>>;
}

const TAGS = ["vip", "urgent", "late-payer", "pt", "renewal", "freeze", "trial", "class"];
const STAFF = [1, 2, 3, 4, 5, 6].map((n) => `50000000-0000-4000-8000-00000000000${String(n)}`);
const BRANCHES = [1, 2].map((n) => `b0000000-0000-4000-8000-00000000000${String(n)}`);

/** Every key of the filter with all it can be, but the search. */
const CHOICES: { readonly [Key in Exclude<keyof ConversationFilter, "search">]-?: readonly ConversationFilter[Key][] } =
  {
    type: ["personal", "groups"],
    tag: TAGS,
    assigned: [...STAFF, "unassigned"],
    branch: [...BRANCHES, "none"],
    contact: ["member", "lead", "unknown"],
    leadStatus: LEAD_STATUSES,
    memberStatus: MEMBER_STATUSES,
    session: ["scale"],
    unread: [true, false],
    status: CONVERSATION_STATUSES,
  };
const KEYS = Object.keys(CHOICES) as (keyof typeof CHOICES)[];

/** A filter with this many of its keys set, by chance. */
function randomFilter(random: () => number, keys: number): ConversationFilter {
  const chosen = [...KEYS].sort(() => random() - 0.5).slice(0, keys);
  const pick = (key: keyof typeof CHOICES): unknown => CHOICES[key][Math.floor(random() * CHOICES[key].length)];
  return { type: "all", ...Object.fromEntries(chosen.map((key) => [key, pick(key)])) };
}

const list = (group: string, filter: ConversationFilter, cursor: string | null = null): Question => ({
  group: `list: ${group}`,
  rpc: "list_conversations",
  args: { filter, cursor, page_limit: 40 },
});
const search = (group: string, query: string, conversation: string | null = null): Question => ({
  group: `search: ${group}`,
  rpc: "search_messages",
  args: { query, conversation_id: conversation, cursor: null, page_limit: 20 },
});

const WORDS: Readonly<Record<string, readonly string[]>> = {
  common: ["membership", "yuran", "kelas", "is", "hello can", "boleh tahu", "thanks", "a", "👍", "?"],
  rare: ["frostbite", "INV-4711", "taekwondo", "calisthenics spin", "kickboxing yuran", "invoice-31337.pdf"],
  absent: ["xyzzyq", "zoologist", "xy zz yq", "🦩", "qqq%", "frostbitten kickboxers"],
  "pieces and Chinese": ["embersh", "ickbox", "rostbit", "健身课程", "什么时候", "课", "发票 INV-4711", "tilah"],
  phone: ["60101234567", "010-123 4567", "34567", "0100007919", "99999999"],
};

const NAMES = ["nurul", "wei ming", "林", "0101234", "invoice", "yoga kepong", "xyzzy", "binti rahman 12"];

/** Sampled once by the owner: every person is asked the same. @param count of each kind where chance decides */
export async function makeQuestions(client: Client, count: number): Promise<Question[]> {
  const chat = await biggestChat(client);
  return [
    // What any question costs that has nothing to look up, in the same run.
    ...Array.from({ length: count }, () => ({ group: "floor: no question at all", rpc: "feed_head", args: {} })),
    ...(await listQuestions(client, count)),
    ...(await threadQuestions(client, chat, count)),
    ...Object.entries(WORDS).flatMap(([group, words]) => words.map((word) => search(group, word))),
    ...["membership", "frostbite", "xyzzyq", "健身", "embersh"].map((word) => search("in the long chat", word, chat)),
    ...(await changeQuestions(client, count)),
  ];
}

async function listQuestions(client: Client, count: number): Promise<Question[]> {
  const random = randomFrom(7);
  const everybody = "select app.to_ms(sort_at) || '.' || id as one from public.whatsapp_conversations";
  const places = await sample(client, everybody, count);
  return [
    ...places.map(() => list("first page", { type: "all" })),
    ...places.map((place) => list("deep page", { type: "all" }, place)),
    ...KEYS.flatMap((key) => CHOICES[key].map((value) => list("one filter", { type: "all", [key]: value }))),
    ...places.map((place, n) =>
      list("filters combined", randomFilter(random, 2 + (n % 4)), n % 2 === 0 ? null : place),
    ),
    ...NAMES.map((term) => list("name or phone", { type: "all", search: term })),
  ];
}

async function threadQuestions(client: Client, chat: string, count: number): Promise<Question[]> {
  const of = "from public.whatsapp_messages where conversation_id = $1";
  const said = await sample(client, `select id::text as one ${of}`, count, [chat]);
  const tokens = await sample(client, `select app.to_ms(sent_at) || '.' || id as one ${of}`, count, [chat]);
  const thread = (group: string, place: object): Question => ({
    group: `thread: ${group}`,
    rpc: "thread_page",
    args: { conversation: chat, ...place, page_limit: 50 },
  });
  return [
    ...tokens.map(() => thread("newest", {})),
    ...tokens.map((token, n) => thread("anywhere", n % 2 === 0 ? { before: token } : { after: token })),
    ...said.map((id) => thread("around a message", { around: id })),
  ];
}

/** From somewhere in the last few thousand changes: a night away. */
async function changeQuestions(client: Client, count: number): Promise<Question[]> {
  const recent = `select concat_ws('.', app.feed_epoch(), change_xid, id) as one from (
    select change_xid, id from public.whatsapp_messages order by change_xid desc, id desc limit 5000) m`;
  const cursors = await sample(client, recent, count);
  return cursors.map((cursor) => ({
    group: "changes: 200 rows",
    rpc: "changes_since",
    args: { cursor, page_limit: 200 },
  }));
}

export function groupsOf(questions: readonly Question[]): string[] {
  return [...new Set(questions.map((question) => question.group))];
}

/** The longest chat, which all three people see. */
async function biggestChat(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select conversation_id as id from public.whatsapp_messages where session = 'scale'
     group by conversation_id order by count(*) desc limit 1`,
  );
  return rows[0]?.id ?? "";
}

async function sample(client: Client, text: string, count: number, values: unknown[] = []): Promise<string[]> {
  const { rows } = await client.query<{ one: string }>(
    `select one from (${text}) x order by hashtext(one) limit ${String(count)}`,
    values,
  );
  return rows.map((row) => row.one);
}
