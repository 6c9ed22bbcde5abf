/** A piece of a line. Emphasis may hold other pieces, never itself again. */
export type Inline =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "code"; readonly text: string }
  | { readonly type: "link"; readonly text: string; readonly href: string }
  | { readonly type: Emphasis; readonly children: readonly Inline[] };

export type Emphasis = "bold" | "italic" | "strike";

/** Lines that belong together. A paragraph keeps its line breaks, empty lines included. */
export type Block =
  | { readonly type: "paragraph" | "quote"; readonly lines: readonly (readonly Inline[])[] }
  | { readonly type: "bullets"; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly type: "numbers";
      readonly items: readonly { readonly value: number; readonly children: readonly Inline[] }[];
    }
  | { readonly type: "mono"; readonly text: string };
