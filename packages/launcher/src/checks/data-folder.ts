import { access, constants, mkdir } from "node:fs/promises";
import { LauncherError } from "../launcher-error.ts";

/** Makes the folder for everything Kaunter keeps. @throws LauncherError when it cannot be written. */
export async function requireWritableFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch {
    throw new LauncherError(`The folder ${folder} cannot be written. Give yourself the right to, or clone elsewhere.`);
  }
}
