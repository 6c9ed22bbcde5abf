import { Fragment } from "react";
import { findMarks } from "../marks.ts";

export interface MarkedProps {
  readonly text: string;
  /** What was searched for; "" marks nothing. */
  readonly term: string;
}

/** A text with what was searched for marked in it. */
export function Marked({ text, term }: MarkedProps) {
  const marks = findMarks(text, term);
  if (marks.length === 0) return text;
  const ends = [0, ...marks.map(([, to]) => to)];
  return (
    <>
      {marks.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(ends[index], from)}
          <mark className="rounded-[2px] bg-mark text-ink">{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
