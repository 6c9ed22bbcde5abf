import type { Desk } from "./desk.ts";
import { createUnsentFiles } from "./unsent-files.ts";

/** Clears the files other people left unsent in this browser. Answers that there is nothing to stop. */
export function clearOthersFiles({ staff }: Desk): () => void {
  if (typeof indexedDB !== "undefined") {
    createUnsentFiles(indexedDB)
      .forgetOthers(staff.id)
      .catch((error: unknown) => {
        // A browser that refuses its store has kept nothing of anybody.
        if (!(error instanceof DOMException)) throw error;
      });
  }
  return () => undefined;
}
