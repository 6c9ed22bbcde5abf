import { choiceKinds } from "./choice-kinds.ts";
import { fileKinds } from "./file-kinds.ts";
import type { MakeKind } from "./kind.ts";
import { plainKinds } from "./plain-kinds.ts";

/** Everything a person or a business can send. A kind is a line in one of the three tables. */
export const kinds = { ...plainKinds, ...fileKinds, ...choiceKinds } as const satisfies Record<string, MakeKind>;
export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as [Kind, ...Kind[]];
