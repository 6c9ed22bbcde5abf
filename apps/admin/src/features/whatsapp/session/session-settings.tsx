"use client";
import type { ManagedSession } from "@kaunter/domain";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { makeDefault, registerWebhook, saveBranch, savePace } from "../data/sessions.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { BranchSetting } from "./branch-setting.tsx";
import { PaceSetting } from "./pace-setting.tsx";
import { useDeed } from "./use-deed.ts";
import { WebhookSetting } from "./webhook-setting.tsx";

export interface SessionSettingsProps {
  readonly session: ManagedSession;
  /** The pace of a session that has none of its own, ms. */
  readonly usualGapMs: number;
  readonly onDone: () => void;
}

/** Whose number it is, whether new chats are of it, how fast it writes, and whether WAHA calls this server for it. */
export function SessionSettings({ session, usualGapMs, onDone }: SessionSettingsProps) {
  const words = useTranslations("session.settings");
  const { staff } = useDeskHandle();
  const { busy, problem, run } = useDeed<"branch" | "webhook" | "default" | "pace">(onDone);
  return (
    <div className="grid grid-cols-1 gap-2">
      <BranchSetting
        branchId={session.branchId}
        disabled={busy !== null}
        onChoose={(id) => void run("branch", () => saveBranch(session.name, id))}
      />
      {session.isDefault ? null : (
        <div className="flex items-center justify-between gap-4">
          <span className="text-ink-muted">{words("newChats")}</span>
          <Button
            size="s"
            busy={busy === "default"}
            disabled={busy !== null && busy !== "default"}
            onClick={() => void run("default", () => makeDefault(session.name))}
          >
            {words("makeDefault")}
          </Button>
        </div>
      )}
      <WebhookSetting
        state={session.webhook}
        busy={busy !== null}
        onRegister={() => void run("webhook", () => registerWebhook(session.name))}
      />
      {staff.role === "admin" ? (
        <PaceSetting
          ownGapMs={session.ownGapMs}
          usualGapMs={usualGapMs}
          busy={busy === "pace"}
          disabled={busy !== null && busy !== "pace"}
          onSave={(gapMs) => void run("pace", () => savePace(session.name, gapMs))}
        />
      ) : null}
      {problem === null ? null : (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}
