import type { Question } from "../db/questions.ts";

/** Our routes, by the database function that stands behind each; and what its arguments are called there. */
const ROUTES: Readonly<Record<string, { path: string; names: Readonly<Record<string, string>> }>> = {
  list_conversations: { path: "/api/waha/contacts", names: { cursor: "cursor", page_limit: "limit" } },
  thread_page: {
    path: "/api/waha/messages",
    names: { conversation: "conversationId", before: "before", after: "after", around: "around", page_limit: "limit" },
  },
  search_messages: {
    path: "/api/waha/search",
    names: { query: "q", conversation_id: "conversation", cursor: "cursor", page_limit: "limit" },
  },
  changes_since: { path: "/api/waha/changes", names: { cursor: "since", page_limit: "limit" } },
};

/** The address at which a browser asks the same; null when none does. */
export function pathOf({ rpc, args }: Question): string | null {
  const route = ROUTES[rpc];
  if (!route) return null;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(args)) {
    const told = route.names[name];
    if (told !== undefined && value !== null) query.set(told, String(value));
    if (name === "filter") for (const [key, choice] of Object.entries(value as object)) query.set(key, String(choice));
  }
  return `${route.path}?${query.toString()}`;
}
