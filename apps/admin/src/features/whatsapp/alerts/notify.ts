import type { Conversation } from "@kaunter/domain";

export interface Notice {
  readonly conversation: Conversation;
  readonly title: string;
  /** Null: not what was written. */
  readonly text: string | null;
  readonly onOpen: (conversationId: string) => void;
}

/** Shows a notification of the operating system, one a chat at most; a click brings that chat to the front. */
export function notify({ conversation, title, text, onOpen }: Notice): void {
  if (typeof Notification === "undefined" || Notification.permission !== "granted") return;
  const note = new Notification(title, { tag: conversation.id, ...(text === null ? {} : { body: text }) });
  note.onclick = () => {
    window.focus();
    onOpen(conversation.id);
    note.close();
  };
}
