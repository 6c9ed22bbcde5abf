"use client";
import { Skeleton } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { PairingForm } from "./pairing-form.tsx";
import { RiskNote } from "./risk-note.tsx";
import { useQr } from "./use-qr.ts";

export interface QrPanelProps {
  readonly session: string;
  /** How far apart its messages leave, ms. */
  readonly gapMs: number;
}

/** How a phone is linked: the code to scan, or one to type. */
export function QrPanel({ session, gapMs }: QrPanelProps) {
  const words = useTranslations("session.qr");
  const errors = useTranslations("errors");
  const { picture, secondsLeft, problem } = useQr(session);
  return (
    <div className="grid grid-cols-1 gap-3 rounded-m bg-surface-sunken p-4">
      <p>{words("how")}</p>
      {/* A camera needs the light ground in both themes. */}
      <div className="mx-auto grid size-56 place-items-center rounded-m bg-[#ffffff]">
        {picture === null ? (
          <Skeleton className="size-52" />
        ) : (
          // The picture is inside its own address: there is nothing to optimise.
          <img
            src={picture}
            alt={words("alt")}
            width={208}
            height={208}
            className="size-52 [image-rendering:pixelated]"
          />
        )}
      </div>
      <p className="text-center text-meta text-ink-muted tabular-nums">
        {secondsLeft > 0 ? words("left", { seconds: secondsLeft }) : words("next")}
      </p>
      {problem === null ? null : (
        <p role="alert" className="text-danger">
          {errors(problem)}
        </p>
      )}
      <PairingForm session={session} />
      <RiskNote gapMs={gapMs} />
    </div>
  );
}
