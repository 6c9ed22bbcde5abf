import { signOut } from "@/server/auth/sign-in";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";

export const POST = defineRoute({ permission: "public", response: okSchema, run: () => signOut() });
