import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const NAMES = /serviceRole|SERVICE_ROLE|service-client|createServiceClient/;

/** Every source file of the product: not tests, not stories, not what was built or installed. */
function sources(): string[] {
  return ["apps", "packages"].flatMap((top) =>
    readdirSync(`${ROOT}${top}`).flatMap((room) =>
      readdirSync(`${ROOT}${top}/${room}`).includes("src")
        ? readdirSync(`${ROOT}${top}/${room}/src`, { recursive: true, encoding: "utf8" })
            .filter((file) => /\.tsx?$/.test(file))
            .map((file) => `${top}/${room}/src/${file}`)
        : [],
    ),
  );
}

test("the service key is named in exactly the files that docs/service-key.md lists", () => {
  const holders = sources().filter((file) => NAMES.test(readFileSync(`${ROOT}${file}`, "utf8")));
  const listed = [...readFileSync(`${ROOT}docs/service-key.md`, "utf8").matchAll(/\]\(\.\.\/([^)]+\/src\/[^)]+)\)/g)];
  expect(holders.length).toBeGreaterThan(5);
  expect(holders.sort()).toEqual(listed.map(([, file]) => file).sort());
});
