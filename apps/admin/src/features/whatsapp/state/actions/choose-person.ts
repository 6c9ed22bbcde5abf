import type { ErrorCode, PersonChoice } from "@kaunter/domain";
import { errorCodeOf } from "../../data/error-code.ts";
import { choosePerson as ask, undoChoice } from "../../data/person.ts";
import type { Desk } from "../desk.ts";
import { inTurn } from "../in-turn.ts";

/**
 * Says by hand who a conversation is with; `automatic` lets the number decide again. Waits for the server: who somebody
 * is is not guessed. Answers what went wrong.
 */
export async function choosePerson(
  { store }: Desk,
  conversationId: string,
  choice: PersonChoice | "automatic",
): Promise<ErrorCode | null> {
  const { generation } = store.getState();
  try {
    const conversation = await inTurn(store, conversationId, () =>
      choice === "automatic" ? undoChoice(conversationId) : ask(conversationId, choice),
    );
    if (conversation) store.dispatch({ type: "conversation/loaded", generation, conversation });
    return null;
  } catch (error) {
    return errorCodeOf(error);
  }
}
