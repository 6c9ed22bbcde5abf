import type { FileOnItsWay } from "@kaunter/domain";

/** Why a file is not sent. */
export type Refusal = "empty" | "tooLarge" | "program" | "noPicture" | "broken";

/** One way to send a picked file. */
export interface Way {
  readonly id: "smaller" | "photo" | "video" | "file";
  readonly blob: Blob;
  readonly facts: FileOnItsWay;
}

/** A file somebody picked, before it is sent. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** Null while it is looked at. */
  readonly verdict: Verdict | null;
}

export type Verdict =
  | { readonly refused: Refusal }
  | {
      readonly refused: null;
      /** Never empty; the first is what most people want. */
      readonly ways: readonly Way[];
      readonly chosen: Way["id"];
      /** An address of the picture in this page; null for what is no picture. */
      readonly previewUrl: string | null;
    };

/** What goes out of a verdict; null while it is looked at, or when it is refused. */
export function chosenWay({ verdict }: Attachment): Way | null {
  if (verdict === null || verdict.refused !== null) return null;
  return verdict.ways.find(({ id }) => id === verdict.chosen) ?? null;
}
