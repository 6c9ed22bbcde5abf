/** Where keys already mean something: fields, layers over the desk, and what has just opened one that is still on its way. */
const TAKEN =
  "input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu], [aria-haspopup=dialog][aria-expanded=true]";
/** Parts that Space presses. The list of conversations is one: it takes Space and the arrows, and leaves letters alone. */
const PRESSED_BY_SPACE = "button, a, summary, [role=button], [role=tab], [role=radio], [role=listbox]";

/**
 * Did somebody start to type, or paste, with no field in focus? Shortcuts, and keys that a field, a dialog or a menu
 * uses itself, are none of the composer's business.
 */
export function wantsComposer(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey) return false;
  const { target, key } = event;
  if (target instanceof Element && target.closest(TAKEN)) return false;
  if (event.ctrlKey || event.metaKey) return key.toLowerCase() === "v";
  if (key === " ") return !(target instanceof Element && target.closest(PRESSED_BY_SPACE));
  return key === "Process" || Array.from(key).length === 1;
}
