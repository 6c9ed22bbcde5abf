import { firstAdminWanted } from "@/server/auth/admin-auth";
import { makeSetupCode } from "./setup-code";

/**
 * Is there still no admin? Then the page is open to whoever can read this process's terminal: the code is printed there, once.
 * @throws AppError `database_unavailable`
 */
export async function openSetup(): Promise<boolean> {
  if (!(await firstAdminWanted())) return false;
  const code = makeSetupCode();
  // Lines that begin with ▸ are for the person at the terminal; the launcher lets them through.
  if (code !== null) process.stdout.write(`▸ Kaunter has no admin yet. Open /setup and enter this code: ${code}\n`);
  return true;
}
