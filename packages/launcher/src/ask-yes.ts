import { createInterface } from "node:readline/promises";

/** Asks the person at the terminal; only a written "yes" counts. */
export async function askYes(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return answer.trim().toLowerCase() === "yes";
}
