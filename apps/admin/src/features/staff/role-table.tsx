"use client";
import { type Action, ACTIONS, type Module, MODULES, type Role, type RoleDefault, ROLES } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { staffApi } from "./staff-api.ts";
import { useChanger } from "./use-staff.ts";

const COLUMNS = MODULES.flatMap((module) => ACTIONS.map((action) => ({ module, action })));

export interface RoleTableProps {
  readonly defaults: readonly RoleDefault[];
  readonly mayEdit: boolean;
  readonly refresh: () => Promise<void>;
}

/** What each role may do. Rights over staff of the role admin stay: somebody must be able to give rights back. */
export function RoleTable({ defaults, mayEdit, refresh }: RoleTableProps) {
  const words = useTranslations("staff");
  const { busy, problem, run } = useChanger(refresh);
  const of = (role: Role, module: Module) =>
    defaults.find((one) => one.role === role && one.module === module) ?? { canView: false, canEdit: false };
  const set = (role: Role, module: Module, action: Action, on: boolean) => {
    const { canView, canEdit } = of(role, module);
    // Editing needs viewing: the one brings the other, and goes with it.
    const next = action === "view" ? { canView: on, canEdit: on && canEdit } : { canView: canView || on, canEdit: on };
    void run(() => staffApi.setRole({ role, module, ...next }));
  };
  const nameOf = (module: Module, action: Action) => `${words(`modules.${module}`)}: ${words(`actions.${action}`)}`;
  return (
    <section className="rounded-l bg-surface p-4 shadow-[inset_0_0_0_1px_var(--line)]">
      <h2 className="text-title font-semibold">{words("roles.title")}</h2>
      <p className="mb-3 text-ink-muted">{words("roles.text")}</p>
      {mayEdit ? null : <p className="mb-3 text-ink-muted">{words("adminsOnly")}</p>}
      <table className="w-full border-collapse text-left">
        <thead className="text-meta text-ink-muted">
          <tr>
            <th scope="col" className="py-1 pr-2 font-semibold">
              {words("roles.role")}
            </th>
            {COLUMNS.map(({ module, action }) => (
              <th
                key={`${module}.${action}`}
                scope="col"
                className="px-1 py-1 text-center align-bottom font-semibold hyphens-auto [overflow-wrap:anywhere]"
              >
                {nameOf(module, action)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROLES.map((role) => (
            <RoleRow
              key={role}
              role={role}
              isOn={(module, action) => of(role, module)[action === "view" ? "canView" : "canEdit"]}
              isLocked={(module) => !mayEdit || busy || (role === "admin" && module === "staff")}
              onSet={(module, action, on) => set(role, module, action, on)}
            />
          ))}
        </tbody>
      </table>
      {problem === null ? null : (
        <p role="alert" className="mt-3 rounded-m bg-danger-soft px-3 py-2 text-danger">
          {problem}
        </p>
      )}
    </section>
  );
}

interface RoleRowProps {
  readonly role: Role;
  readonly isOn: (module: Module, action: Action) => boolean;
  readonly isLocked: (module: Module) => boolean;
  readonly onSet: (module: Module, action: Action, on: boolean) => void;
}

function RoleRow({ role, isOn, isLocked, onSet }: RoleRowProps) {
  const words = useTranslations("staff");
  const name = useTranslations("shell.roles")(role);
  const labelOf = (module: Module, action: Action) =>
    words("roles.cell", { role: name, module: words(`modules.${module}`), action: words(`actions.${action}`) });
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-1 pr-2 font-normal hyphens-auto">
        {name}
      </th>
      {COLUMNS.map(({ module, action }) => (
        <td key={`${module}.${action}`} className="text-center">
          <label className="inline-grid size-8 place-items-center max-md:size-11">
            <input
              type="checkbox"
              aria-label={labelOf(module, action)}
              checked={isOn(module, action)}
              disabled={isLocked(module)}
              onChange={(event) => onSet(module, action, event.target.checked)}
              className="size-4 accent-accent"
            />
          </label>
        </td>
      ))}
    </tr>
  );
}
