import type { Question } from "./questions.ts";

/**
 * The same question with the place in the feed under the asker's own epoch: each person has one, and a cursor of another
 * epoch is answered "begin afresh", which costs nothing and measures nothing.
 * @param head where the asker's feed ends, from `feed_head`
 */
export function underOwnEpoch(question: Question, head: string): Question {
  const { cursor } = question.args;
  if (question.rpc !== "changes_since" || typeof cursor !== "string") return question;
  return { ...question, args: { ...question.args, cursor: placeUnder(cursor, head) } };
}

/** A place in the feed, under the epoch of another place. */
function placeUnder(cursor: string, head: string): string {
  return head.slice(0, head.indexOf(".")) + cursor.slice(cursor.indexOf("."));
}
