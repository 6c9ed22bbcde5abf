"use client";
import { sessionNameSchema } from "@kaunter/domain";
import { Button, Input } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { runSession } from "../data/sessions.ts";
import { useDeed } from "./use-deed.ts";

export interface AddSessionProps {
  readonly taken: readonly string[];
  readonly onDone: () => void;
}

/** Another number of the gym: its session is made and waits for the phone at once. */
export function AddSession({ taken, onDone }: AddSessionProps) {
  const words = useTranslations("session.add");
  const [name, setName] = useState("");
  const { busy, problem, run } = useDeed<"create">(onDone);
  const wrong = name !== "" && !sessionNameSchema.safeParse(name).success;
  const double = taken.includes(name);
  const add = () =>
    run("create", async () => {
      await runSession("create", name);
      setName("");
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      className="flex items-start gap-2"
    >
      <Input
        className="min-w-0 flex-1"
        label={words("name")}
        hint={words("hint")}
        autoComplete="off"
        maxLength={54}
        value={name}
        error={wrong ? words("wrong") : double ? words("double") : problem}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" className="mt-5" busy={busy !== null} disabled={name === "" || wrong || double}>
        {words("add")}
      </Button>
    </form>
  );
}
