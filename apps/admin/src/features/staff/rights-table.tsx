"use client";
import {
  type Action,
  ACTIONS,
  explainPermission,
  type Module,
  MODULES,
  type RoleDefault,
  type StaffMember,
} from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { SelectField } from "@/features/account/select-field.tsx";
import { staffApi } from "./staff-api.ts";
import type { Changer } from "./use-staff.ts";

type Choice = "role" | "allow" | "deny";
const CHOICES: readonly Choice[] = ["role", "allow", "deny"];
const CHOICE_OF = new Map<boolean | null, Choice>([
  [null, "role"],
  [true, "allow"],
  [false, "deny"],
]);
const VALUE_OF: Readonly<Record<Choice, boolean | null>> = { role: null, allow: true, deny: false };

export interface RightsTableProps {
  readonly person: StaffMember;
  /** Of this person's role. */
  readonly defaults: readonly RoleDefault[];
  readonly locked: (module: Module) => boolean;
  readonly changer: Changer;
}

/** What a person may do, why, and what is different from their role. */
export function RightsTable({ person, defaults, locked, changer }: RightsTableProps) {
  const words = useTranslations("staff");
  const set = (module: Module, action: Action, choice: Choice) => {
    const own = person.overrides.find((one) => one.module === module);
    const change = { canView: own?.canView ?? null, canEdit: own?.canEdit ?? null };
    change[action === "view" ? "canView" : "canEdit"] = VALUE_OF[choice];
    void changer.run(() => staffApi.override({ staffId: person.id, module, ...change }));
  };
  return (
    <table className="w-full border-collapse text-left">
      <caption className="mb-2 text-left font-semibold">{words("rights.title", { name: person.name })}</caption>
      <thead className="text-meta text-ink-muted max-md:sr-only">
        <tr>
          {(["right", "answer", "why", "override"] as const).map((key) => (
            <th key={key} scope="col" className="py-1 pr-3 font-semibold">
              {words(`rights.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {MODULES.flatMap((module) => ACTIONS.map((action) => ({ module, action }))).map(({ module, action }) => {
          const { allowed, because } = explainPermission(defaults, person.overrides, module, action);
          const own = person.overrides.find((one) => one.module === module);
          const name = `${words(`modules.${module}`)}: ${words(`actions.${action}`)}`;
          return (
            <tr key={`${module}.${action}`} className="border-t border-line max-md:grid max-md:grid-cols-2 max-md:py-2">
              <th scope="row" className="py-1 pr-3 font-normal max-md:col-span-2">
                {name}
              </th>
              <td className="py-1 pr-3 font-semibold">{words(allowed ? "answers.yes" : "answers.no")}</td>
              <td className="py-1 pr-3 text-ink-muted">{words(`because.${because}`)}</td>
              <td className="py-1 max-md:col-span-2">
                <SelectField
                  quiet
                  label={`${words("rights.override")}: ${name}`}
                  value={CHOICE_OF.get((action === "view" ? own?.canView : own?.canEdit) ?? null) ?? "role"}
                  options={CHOICES.map((value) => ({ value, label: words(`choices.${value}`) }))}
                  disabled={changer.busy || locked(module)}
                  onChange={(choice) => set(module, action, choice)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
