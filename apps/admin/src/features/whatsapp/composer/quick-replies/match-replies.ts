import type { QuickReply } from "../../data/quick-replies.ts";

/** What stands behind the slash while a quick reply is looked for; null while none is. */
export function quickQuery(text: string): string | null {
  return /^\/([^\s/]{0,40})$/u.exec(text)?.[1] ?? null;
}

/** The replies a few letters may mean: those whose shortcut begins with them first, then by a word of their name. */
export function matchReplies(replies: readonly QuickReply[], query: string): readonly QuickReply[] {
  const wanted = query.toLowerCase();
  const begins = replies.filter(({ shortcut }) => shortcut.toLowerCase().startsWith(wanted));
  const named = replies.filter((one) => !begins.includes(one) && one.name.toLowerCase().includes(wanted));
  return [...begins, ...named];
}
