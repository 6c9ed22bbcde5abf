import { sendFiles } from "../../state/actions/send-files.ts";
import type { Desk } from "../../state/desk.ts";
import type { Recorder } from "./recorder.ts";

export interface VoiceTarget {
  readonly conversationId: string;
  readonly replyTo: string | null;
}

/** Ends a recording and sends it as a voice message. Resolves when it stands in the thread. */
export async function sendVoice(desk: Desk, target: VoiceTarget, recorder: Recorder): Promise<void> {
  const blob = await recorder.finish();
  const mimetype = blob.type.split(";")[0] ?? "audio/webm";
  const facts = {
    ...{ as: "voice" as const, name: `voice.${mimetype.split("/")[1] ?? "webm"}`, mimetype },
    ...{ sizeBytes: blob.size, widthPx: null, heightPx: null, durationMs: Math.round(recorder.elapsedMs()) },
  };
  void sendFiles(desk, { ...target, files: [{ blob, facts }], caption: "" });
}
