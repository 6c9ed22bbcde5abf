"use client";
import { Button, Input } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { requestCode } from "../data/sessions.ts";
import { useDeed } from "./use-deed.ts";

/** The other way to link a phone: WhatsApp asks for a code that stands here. */
export function PairingForm({ session }: { readonly session: string }) {
  const words = useTranslations("session.code");
  const [phone, setPhone] = useState("");
  const [code, setCode] = useState<string | null>(null);
  const { busy, problem, run } = useDeed<"code">(() => undefined);
  const ask = () => run("code", async () => setCode(await requestCode(session, phone)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
      className="grid grid-cols-1 gap-2 border-t border-line pt-3"
    >
      <div className="flex items-start gap-2">
        <Input
          className="min-w-0 flex-1"
          label={words("phone")}
          hint={words("hint")}
          type="tel"
          autoComplete="off"
          value={phone}
          error={problem}
          onChange={(event) => setPhone(event.target.value)}
        />
        <Button type="submit" className="mt-5" busy={busy !== null} disabled={phone.trim() === ""}>
          {words("ask")}
        </Button>
      </div>
      <div role="status">
        {code === null ? null : (
          <p>
            {words("type")} <b className="font-mono text-heading font-semibold tracking-widest">{code}</b>
          </p>
        )}
      </div>
    </form>
  );
}
