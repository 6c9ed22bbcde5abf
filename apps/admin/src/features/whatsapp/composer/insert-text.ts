/**
 * Puts words where the caret stands, as if they had been typed: the caret ends behind them. With `from` they replace what
 * stands between there and the caret.
 */
export function insertText(field: HTMLTextAreaElement, text: string, from = field.selectionStart): void {
  field.setRangeText(text, from, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}
