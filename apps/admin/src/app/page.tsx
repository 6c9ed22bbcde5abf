import { redirect } from "next/navigation";

/** The desk has one room so far. */
export default function HomePage() {
  redirect("/whatsapp");
}
