// One version of everything: a package names its dependencies as "catalog:" or "workspace:", and the catalog has no spare.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const root = resolve(dirname(new URL(import.meta.url).pathname), "..", "..", "..");
// The linter's parser needs an older TypeScript than the code; see packages/config/README.md.
const EXCEPTIONS = new Set(["@kaunter/config typescript"]);

const manifests = ["package.json", "e2e/package.json", ...inside("apps"), ...inside("packages")].map((path) =>
  JSON.parse(readFileSync(join(root, path), "utf8")),
);
const named = manifests.flatMap((manifest) =>
  Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).map(([name, version]) => ({
    owner: manifest.name,
    name,
    version,
  })),
);
const wrong = named
  .filter(({ owner, name, version }) => !/^(catalog|workspace):/.test(version) && !EXCEPTIONS.has(`${owner} ${name}`))
  .map(({ owner, name, version }) => `${owner} asks for ${name} ${version}: put the version into the catalog`);
const catalog = /^catalog:\n((?: {2}.*\n)+)/m.exec(readFileSync(join(root, "pnpm-workspace.yaml"), "utf8"))?.[1] ?? "";
const used = new Set(named.map(({ name }) => name));
const spare = [...catalog.matchAll(/^ {2}"?([^":\n]+)"?:/gm)]
  .map((match) => match[1])
  .filter((name) => !used.has(name))
  .map((name) => `the catalog has ${name}, which nobody uses`);

if (wrong.length + spare.length > 0) {
  console.error([...wrong, ...spare].join("\n"));
  process.exit(1);
}

function inside(folder) {
  return readdirSync(join(root, folder))
    .map((name) => join(folder, name, "package.json"))
    .filter((path) => existsSync(join(root, path)));
}
