import type { ReplyField } from "@kaunter/domain";

/** Writes a field like `{{name}}` where the caret stands, over what is marked, and leaves the caret behind it. */
export function putField(area: HTMLTextAreaElement | null, field: ReplyField, onText: (text: string) => void): void {
  if (area === null) return;
  area.setRangeText(`{{${field}}}`, area.selectionStart, area.selectionEnd, "end");
  const caret = area.selectionEnd;
  onText(area.value);
  area.focus();
  // React writes the same text again, which sends the caret to the end.
  requestAnimationFrame(() => area.setSelectionRange(caret, caret));
}
