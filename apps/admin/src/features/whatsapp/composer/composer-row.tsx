"use client";
import { useTranslations } from "next-intl";
import { AttachButton } from "./attach/attach-button.tsx";
import { ComposerInput, type ComposerInputProps } from "./composer-input.tsx";
import { EmojiButton } from "./emoji/emoji-button.tsx";
import { SendButton } from "./send-button.tsx";
import { MicButton } from "./voice/mic-button.tsx";
import { useCanRecord } from "./voice/use-can-record.ts";

export interface ComposerRowProps extends Omit<ComposerInputProps, "caption"> {
  readonly withFiles: boolean;
  readonly sendable: boolean;
  /** Nothing goes out now, a voice message neither. */
  readonly held: boolean;
  readonly onPick: (files: readonly File[]) => void;
  readonly onRecord: () => void;
}

/** The field between its buttons. Where there is nothing to send, the place of Send is the microphone's. */
export function ComposerRow(props: ComposerRowProps) {
  const { withFiles, sendable, held, onPick, onRecord, ...input } = props;
  const words = useTranslations("composer");
  const canRecord = useCanRecord();
  const empty = input.text.trim() === "" && !withFiles;
  return (
    <div className="flex items-end gap-2 px-4 pt-3 max-md:gap-1 max-md:px-2 max-md:py-2">
      <EmojiButton field={input.field} />
      <AttachButton onPick={onPick} />
      <ComposerInput {...input} caption={withFiles} />
      {empty && canRecord && !held ? (
        <MicButton onStart={onRecord} />
      ) : (
        <SendButton label={words("send")} disabled={!sendable} />
      )}
    </div>
  );
}
