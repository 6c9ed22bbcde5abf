import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A mail as Auth writes it; the link is on a line of its own. */
interface Mail {
  to: string;
  subject: string;
  text: string;
  link: string;
}

/** Where mails go when there is no mail server. */
export type Mailbox = (mail: Mail) => void;

/** Nothing that came from a request may start a header of its own. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, " ");

/**
 * Keeps every mail as `<time>-<id>.eml` in the folder, readable by its owner alone, and says on the terminal where its link leads.
 * @param log lines that begin with "▸" are for the person at the terminal
 */
export function createMailbox(folder: string, log: (line: string) => void): Mailbox {
  return ({ to, subject, text, link }) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const now = new Date();
    const head = [
      "From: Kaunter <no-reply@kaunter.invalid>",
      `To: ${oneLine(to)}`,
      `Subject: ${oneLine(subject)}`,
      `Date: ${now.toUTCString()}`,
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
    ];
    const file = `${now.toISOString().replace(/[:.]/g, "-")}-${randomUUID().slice(0, 8)}.eml`;
    writeFileSync(join(folder, file), `${head.join("\r\n")}\r\n\r\n${text}\r\n\r\n${link}\r\n`, { mode: 0o600 });
    log(`▸ Mail to ${oneLine(to)}, ${oneLine(subject)}: ${link}`);
  };
}
