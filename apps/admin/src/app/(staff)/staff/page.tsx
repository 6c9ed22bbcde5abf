import { can } from "@kaunter/domain";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { StaffScreen } from "@/features/staff/staff-screen";
import { pickMessages } from "@/i18n/catalogue";
import { currentStaff } from "@/server/auth/current-staff";
import { noneIfRefused } from "@/server/auth/none-if-refused";
import { readDirectory } from "@/server/staff/read-directory";

/** Who works here and what they may do. For those without `staff.can_view` there is no such page. */
export default async function StaffPage() {
  const seen = await load().catch(noneIfRefused);
  if (seen === null) notFound();
  const { directory, access } = seen;
  const viewer = { id: access.staffId, role: access.role, mayEdit: can(access, "staff.can_edit") };
  return (
    <NextIntlClientProvider messages={pickMessages(await getMessages(), "errors", "shell", "staff")}>
      <StaffScreen first={directory} viewer={viewer} />
    </NextIntlClientProvider>
  );
}

async function load() {
  const staff = await currentStaff();
  return { access: staff.access, directory: await readDirectory(staff) };
}
