import type { ErrorCode } from "@kaunter/domain";

/** How a try to sign in ended. */
export type SignInResult = "signed-in" | "no-match" | ErrorCode;

const CODES: Readonly<Record<number, ErrorCode>> = {
  400: "bad_request",
  403: "forbidden",
  429: "rate_limited",
  503: "database_unavailable",
};

/** Asks the server to open a session; its cookies come with the answer. Being offline is one of the endings, not an exception. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  try {
    const response = await fetch("/api/auth/sign-in", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    });
    if (response.ok) return "signed-in";
    return response.status === 401 ? "no-match" : (CODES[response.status] ?? "internal");
  } catch (error) {
    if (error instanceof TypeError) return "gateway_unreachable";
    throw error;
  }
}

/** Asks the server to end the session; false when that did not work. */
export async function signOut(): Promise<boolean> {
  try {
    return (await fetch("/api/auth/sign-out", { method: "POST" })).ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
