import { PASSWORD } from "@kaunter/e2e/fixtures/people";

/** Asks the app as one person. The whole answer is read. @throws Error with the answer when it is no success */
export interface Caller {
  get(path: string): Promise<Buffer>;
  post(path: string, body: unknown): Promise<Buffer>;
  /** What a browser would send along. */
  readonly cookie: string;
}

/** Signs a seeded person in, as the login page does. @param name as in `aina@…` */
export async function signIn(url: string, name: string): Promise<Caller> {
  const post = (path: string, body: unknown, headers: Record<string, string>): Promise<Response> =>
    fetch(`${url}${path}`, {
      method: "POST",
      headers: { ...headers, origin: url, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const login = await post("/api/auth/sign-in", { email: `${name}@kaunter.example`, password: PASSWORD }, {});
  await read(login, "/api/auth/sign-in");
  const cookie = login.headers
    .getSetCookie()
    .map((one) => one.split(";")[0] ?? "")
    .join("; ");
  return {
    cookie,
    get: async (path) => read(await fetch(`${url}${path}`, { headers: { cookie } }), path),
    post: async (path, body) => read(await post(path, body, { cookie }), path),
  };
}

async function read(response: Response, path: string): Promise<Buffer> {
  const body = Buffer.from(await response.arrayBuffer());
  if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${body.toString().slice(0, 500)}`);
  return body;
}
