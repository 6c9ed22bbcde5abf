import type { ComponentProps } from "react";

/** A word that can be pressed, in the line of a heading. 24 px high, 44 to a finger. */
export function TextButton(props: Omit<ComponentProps<"button">, "type" | "className">) {
  return (
    <button
      {...props}
      type="button"
      className="relative h-6 shrink-0 cursor-pointer rounded-s text-meta font-semibold underline-offset-4 after:absolute after:-inset-x-2 hover:underline max-md:after:-inset-y-2.5"
    />
  );
}
