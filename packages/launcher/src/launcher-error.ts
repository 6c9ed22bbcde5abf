/** Something the person at the terminal can put right; its message is the whole explanation. */
export class LauncherError extends Error {
  override readonly name = "LauncherError";
}
