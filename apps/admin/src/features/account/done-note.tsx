/** Says that it worked; there from the start, so that it is read out. */
export function DoneNote({ text }: { readonly text: string | null }) {
  return (
    <p role="status" className={text === null ? "sr-only" : "mt-4 rounded-m bg-surface-selected px-3 py-2"}>
      {text}
    </p>
  );
}
