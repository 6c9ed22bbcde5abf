"use client";
import { IconButton } from "@kaunter/ui";
import Mic from "lucide-react/icons/mic";
import Pause from "lucide-react/icons/pause";
import Trash from "lucide-react/icons/trash-2";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { useDeskHandle } from "../../state/use-desk.ts";
import { SendButton } from "../send-button.tsx";
import { LevelMeter } from "./level-meter.tsx";
import { Listen } from "./listen.tsx";
import { sendVoice } from "./send-voice.ts";
import { type RecorderState, useRecorder } from "./use-recorder.ts";

export interface VoiceBarProps {
  readonly conversationId: string;
  readonly replyTo: string | null;
  /** It was sent, or thrown away. */
  readonly onDone: (sent: boolean) => void;
}

/** Stands in the field's place while somebody speaks: how loud, how long, pause, listen, throw away, send. */
export function VoiceBar({ conversationId, replyTo, onDone }: VoiceBarProps) {
  const words = useTranslations("composer.voice");
  const desk = useDeskHandle();
  const { recorder, state, heard, pause, resume } = useRecorder();
  const [sending, setSending] = useState(false);
  const send = async () => {
    if (!recorder.current || sending) return;
    setSending(true);
    await sendVoice(desk, { conversationId, replyTo }, recorder.current);
    onDone(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onDone(false);
  };
  const live = state === "recording" || state === "paused";
  return (
    <div
      role="group"
      aria-label={words("bar")}
      onKeyDown={onKeyDown}
      className="flex items-center gap-2 px-4 pt-3 max-md:gap-1 max-md:px-2 max-md:py-2"
    >
      <IconButton autoFocus label={words("discard")} onClick={() => onDone(false)}>
        <Trash aria-hidden="true" className="size-5" strokeWidth={1.5} />
      </IconButton>
      <div className="flex min-h-10 min-w-0 flex-1 items-center gap-3 rounded-full bg-surface-sunken px-4">
        <StateWords state={state} />
        {state === "recording" ? <LevelMeter recorder={recorder} /> : null}
        {heard === null ? null : <Listen recording={heard} />}
      </div>
      {state === "recording" ? (
        <IconButton label={words("pause")} onClick={pause}>
          <Pause aria-hidden="true" className="size-5" strokeWidth={1.5} />
        </IconButton>
      ) : null}
      {state === "paused" ? (
        <IconButton label={words("resume")} onClick={resume}>
          <Mic aria-hidden="true" className="size-5 text-danger" strokeWidth={1.5} />
        </IconButton>
      ) : null}
      <SendButton label={words("send")} disabled={!live || sending} onClick={() => void send()} />
    </div>
  );
}

function StateWords({ state }: { readonly state: RecorderState }) {
  const words = useTranslations("composer.voice");
  if (state === "starting") return <span role="status">{words("starting")}</span>;
  if (state !== "refused") return null;
  return (
    <span role="alert" className="py-2 text-meta text-danger">
      {words("refused")}
    </span>
  );
}
