import { denied, each, type Probe } from "./probe.ts";
import { CAST, type Person } from "./scene.ts";

const editors: readonly Person[] = ["aina", "chief", "farid"];
const others = CAST.filter((person) => !editors.includes(person));
const noAdmins = CAST.filter((person) => person !== "aina" && person !== "chief");

/** Who changes staff and rights. Farid is a manager who may edit staff: neither admins, nor himself, nor rights over staff. */
export const rightsProbes: readonly Probe[] = [
  ...each(others, "reads the staff directory", "select staff_directory() as value", denied),
  ...each(editors, "reads the staff directory", "select jsonb_array_length(staff_directory() -> 'staff') as value", 13),
  ...each(others, "adds a colleague", "select add_staff('new@kaunter.example', 'New', 'user') as value", denied),
  ...each(noAdmins, "adds an admin", "select add_staff('new@kaunter.example', 'New', 'admin') as value", denied),
  ...each(
    others,
    "deactivates a colleague",
    `select change_staff('<lone>', '{"status": "inactive"}') as value`,
    denied,
  ),
  ...each(
    editors,
    "deactivates a colleague",
    `select change_staff('<lone>', '{"status": "inactive"}')::text as value`,
    "",
  ),
  ...each(
    noAdmins,
    "makes a colleague an admin",
    `select change_staff('<lone>', '{"role": "admin"}') as value`,
    denied,
  ),
  ...each(
    noAdmins,
    "deactivates an admin",
    `select change_staff('<chief>', '{"status": "inactive"}') as value`,
    denied,
  ),
  ...each(["farid"], "changes himself", `select change_staff('<farid>', '{"branch_id": null}') as value`, denied),
  ...each(others, "overrides", "select set_staff_permission('<lone>', 'chats', true, true) as value", denied),
  ...each(
    noAdmins,
    "gives rights over staff",
    "select set_staff_permission('<lone>', 'staff', true, true) as value",
    denied,
  ),
  ...each(
    ["farid"],
    "gives himself more",
    "select set_staff_permission('<farid>', 'chats', true, true) as value",
    denied,
  ),
  ...each(noAdmins, "changes a role", "select set_role_permission('user', 'staff', true, true) as value", denied),
  ...each(others, "invites", "select note_invitation('<lone>') as value", denied),
  ...each(editors, "invites", "select note_invitation('<lone>') ->> 'email' as value", "lone@kaunter.example"),
  ...each(["aina"], "invites the deactivated", "select note_invitation('<gone>') as value", { error: "P0002" }),
  ...each(["gone", "guest"], "chooses a sound", "select save_preferences(true, true, true) as value", denied),
];
