import { cx } from "@kaunter/ui";
import { Fragment, type ReactNode, use, useMemo } from "react";
import { MentionsContext, withNames } from "./mentions.ts";
import type { Block, Inline } from "./node.ts";
import { parseMarkup } from "./parse-markup.ts";

export interface MarkupProps {
  readonly text: string;
  /** Time and ticks: they float at the end of the last line. */
  readonly meta?: ReactNode;
}

/** A text as WhatsApp styles it. Everything is a React node: nothing a sender writes is ever read as HTML. */
export function Markup({ text, meta = null }: MarkupProps) {
  const blocks = useMemo(() => parseMarkup(text), [text]);
  if (blocks.length === 0) return meta;
  return blocks.map((block, index) => {
    const end = index === blocks.length - 1 ? meta : null;
    return <BlockView key={index} block={block} spaced={index > 0} end={end} />;
  });
}

interface BlockViewProps {
  readonly block: Block;
  readonly spaced: boolean;
  readonly end: ReactNode;
}

function BlockView({ block, spaced, end }: BlockViewProps) {
  const gap = spaced && "mt-2";
  switch (block.type) {
    case "mono":
      return (
        <>
          <pre className={cx("rounded-s bg-bubble-tint px-2 py-1 font-mono text-meta whitespace-pre-wrap", gap)}>
            {block.text}
          </pre>
          {end}
        </>
      );
    case "quote":
      return (
        <>
          <blockquote className={cx("border-l-2 border-line-strong pl-2 whitespace-pre-wrap text-ink-muted", gap)}>
            <Lines lines={block.lines} />
          </blockquote>
          {end}
        </>
      );
    case "bullets":
      return (
        <ul className={cx("list-disc pl-4 marker:text-ink-muted", gap)}>
          <Items items={block.items.map((children) => ({ children }))} end={end} />
        </ul>
      );
    case "numbers":
      return (
        <ol className={cx("list-decimal pl-5 marker:text-ink-muted marker:tabular-nums", gap)}>
          <Items items={block.items} end={end} />
        </ol>
      );
    case "paragraph":
      return (
        <p className={cx("whitespace-pre-wrap", gap)}>
          <Lines lines={block.lines} />
          {end}
        </p>
      );
  }
}

interface ItemsProps {
  readonly items: readonly { readonly value?: number; readonly children: readonly Inline[] }[];
  readonly end: ReactNode;
}

function Items({ items, end }: ItemsProps) {
  return items.map(({ value, children }, index) => (
    <li key={index} value={value}>
      <Pieces pieces={children} />
      {index === items.length - 1 ? end : null}
    </li>
  ));
}

function Lines({ lines }: { readonly lines: readonly (readonly Inline[])[] }) {
  return lines.map((line, index) => (
    <Fragment key={index}>
      {index > 0 ? "\n" : null}
      <Pieces pieces={line} />
    </Fragment>
  ));
}

/** Plain words, in which people may be called by name. */
function Words({ text }: { readonly text: string }) {
  const names = use(MentionsContext);
  if (names.size === 0) return text;
  return withNames(text, names).map((stretch, index) =>
    stretch.person ? (
      <bdi key={index} className="rounded-s bg-bubble-tint px-1 font-medium">
        {stretch.text}
      </bdi>
    ) : (
      <Fragment key={index}>{stretch.text}</Fragment>
    ),
  );
}

const TAGS = { bold: "b", italic: "i", strike: "s" } as const;

function Pieces({ pieces }: { readonly pieces: readonly Inline[] }) {
  return pieces.map((piece, index) => {
    if (piece.type === "text") return <Words key={index} text={piece.text} />;
    if (piece.type === "code") {
      return (
        <code key={index} className="rounded-s bg-bubble-tint px-1 py-0.5 font-mono text-meta">
          {piece.text}
        </code>
      );
    }
    if (piece.type === "link") {
      return (
        <a
          key={index}
          href={piece.href}
          target="_blank"
          rel="noopener noreferrer"
          className="underline underline-offset-2"
        >
          {piece.text}
        </a>
      );
    }
    const Tag = TAGS[piece.type];
    return (
      <Tag key={index} className={piece.type === "bold" ? "font-semibold" : undefined}>
        <Pieces pieces={piece.children} />
      </Tag>
    );
  });
}
