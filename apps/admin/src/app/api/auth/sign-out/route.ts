import { okSchema, signOut } from "@/server/auth/sign-in";
import { defineRoute } from "@/server/http/define-route";

export const POST = defineRoute({ permission: "public", response: okSchema, run: () => signOut() });
