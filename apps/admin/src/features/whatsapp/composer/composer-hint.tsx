"use client";
import { cx, Kbd } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import type { GatewayHint } from "./use-gateway-hint.ts";

export interface ComposerHintProps {
  readonly id: string;
  /** Why nothing would go out now. */
  readonly gateway: GatewayHint | null;
  /** Characters still free; null while there are plenty. */
  readonly left: number | null;
}

const LINE = "flex min-h-8 items-center justify-center gap-4 px-4 py-1 text-caption";

/** The line under the field: what is wrong with the text, else what will happen to it, else which keys there are. */
export function ComposerHint({ id, gateway, left }: ComposerHintProps) {
  const trouble = useTrouble(gateway, left);
  return (
    <div id={id}>
      <p role="status" className={cx(LINE, trouble === null && "sr-only", left !== null && left < 0 && "text-danger")}>
        {trouble}
      </p>
      {trouble === null ? <KeyHints /> : null}
    </div>
  );
}

function useTrouble(gateway: GatewayHint | null, left: number | null): string | null {
  const words = useTranslations("composer");
  if (left !== null && (left < 0 || gateway === null))
    return left < 0 ? words("tooLong", { over: -left }) : words("left", { left });
  return gateway === null ? null : words(gateway);
}

/** Only where there is a keyboard: a phone has no room for them. */
function KeyHints() {
  const words = useTranslations("composer.keys");
  return (
    <p className={cx(LINE, "text-ink-muted max-md:hidden")}>
      <span className="flex items-center gap-1">
        <Kbd>{words("enter")}</Kbd>
        {words("send")}
      </span>
      <span className="flex items-center gap-1">
        <Kbd>{words("shift")}</Kbd>
        <Kbd>{words("enter")}</Kbd>
        {words("newLine")}
      </span>
    </p>
  );
}
