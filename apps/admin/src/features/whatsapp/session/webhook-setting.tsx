"use client";
import type { ManagedSession } from "@kaunter/domain";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

export interface WebhookSettingProps {
  readonly state: ManagedSession["webhook"];
  readonly busy: boolean;
  readonly onRegister: () => void;
}

/** Does WAHA call this server? Registering restarts the session, so somebody has to say yes. */
export function WebhookSetting({ state, busy, onRegister }: WebhookSettingProps) {
  const words = useTranslations("session.settings");
  const [asking, setAsking] = useState(false);
  if (state === null) return null;
  if (state === "missing" && asking) {
    return (
      <div className="grid gap-3 rounded-m bg-surface-sunken p-4">
        <p>{words("restarts")}</p>
        <div className="flex justify-end gap-2">
          <Button size="s" onClick={() => setAsking(false)}>
            {words("cancel")}
          </Button>
          <Button size="s" variant="primary" busy={busy} onClick={onRegister}>
            {words("confirm")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="flex items-center justify-between gap-4">
      <span className="text-ink-muted">{words("webhook")}</span>
      <span className="flex items-center gap-3 text-right">
        {words(`webhooks.${state}`)}
        {state === "missing" ? (
          <Button size="s" onClick={() => setAsking(true)}>
            {words("register")}
          </Button>
        ) : null}
      </span>
    </div>
  );
}
