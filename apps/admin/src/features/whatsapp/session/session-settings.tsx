"use client";
import type { ManagedSession } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { registerWebhook, saveBranch } from "../data/sessions.ts";
import { useBranchOptions } from "../data/use-directory.ts";
import { useDeed } from "./use-deed.ts";
import { WebhookSetting } from "./webhook-setting.tsx";

export interface SessionSettingsProps {
  readonly session: ManagedSession;
  readonly onDone: () => void;
}

/** Whose number it is, and whether WAHA calls this server for it. */
export function SessionSettings({ session, onDone }: SessionSettingsProps) {
  const words = useTranslations("session.settings");
  const branches = useBranchOptions(true);
  const { busy, problem, run } = useDeed<"branch" | "webhook">(onDone);
  const choose = (id: string) => run("branch", () => saveBranch(session.name, id === "" ? null : id));
  return (
    <div className="grid grid-cols-1 gap-2">
      <label className="flex items-center justify-between gap-4">
        <span className="text-ink-muted">{words("branch")}</span>
        <select
          value={session.branchId ?? ""}
          disabled={busy !== null || !branches.sure}
          onChange={(event) => void choose(event.target.value)}
          className="h-8 min-w-0 rounded-m bg-surface px-2 shadow-[inset_0_0_0_1px_var(--line-strong)] max-md:h-11"
        >
          <option value="">{words("everybody")}</option>
          {branches.list.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <WebhookSetting
        state={session.webhook}
        busy={busy !== null}
        onRegister={() => void run("webhook", () => registerWebhook(session.name))}
      />
      {problem === null ? null : (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}
