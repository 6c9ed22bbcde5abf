/** How the session's cookies are kept, by pages and routes alike: no script reads them, no other site sends them along. */
export const SESSION_COOKIES = { httpOnly: true, sameSite: "lax", path: "/" } as const;
