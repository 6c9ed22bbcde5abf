"use client";
import type { ManagedSession } from "@kaunter/domain";
import { Avatar } from "@kaunter/ui";
import { usePicture } from "../data/use-picture.ts";

type Linked = Pick<ManagedSession, "name" | "phone" | "pushName">;

/** What people see of a number of the gym's: its picture on WhatsApp, else initials. */
export function SessionFace({ session: { name, phone, pushName } }: { readonly session: Linked }) {
  const known = pushName ?? name;
  return phone === null ? <Avatar name={known} id={name} /> : <LinkedFace {...{ session: name, phone, known }} />;
}

interface LinkedFaceProps {
  readonly session: string;
  readonly phone: string;
  readonly known: string;
}

function LinkedFace({ session, phone, known }: LinkedFaceProps) {
  const src = usePicture(`/api/waha/session/picture?${new URLSearchParams({ session, phone }).toString()}`);
  return <Avatar name={known} id={session} src={src} />;
}
