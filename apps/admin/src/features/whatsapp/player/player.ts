import { createPlayer, type Player } from "./create-player.ts";

/** The player of this tab: one for all chats, so that opening another one does not end what is heard. */
export const player: Player = createPlayer(() => {
  const audio = new Audio();
  audio.preload = "metadata";
  // What is started with sound somewhere else on the page takes its place.
  document.addEventListener(
    "play",
    ({ target }) => {
      if (target instanceof HTMLMediaElement && target !== audio && !target.muted) audio.pause();
    },
    { capture: true },
  );
  return audio;
});
