import { EventEmitter } from "node:events";
import type { SocketLike } from "../../src/index.ts";

/** Sockets that a test opens, feeds and closes by hand; `made` keeps them in order. */
export function fakeSockets() {
  const made: FakeSocket[] = [];
  class FakeSocket extends EventEmitter implements SocketLike {
    readonly url: string;
    terminated = false;
    constructor(url: string) {
      super();
      this.url = url;
      made.push(this);
    }
    paused = false;
    pause() {
      this.paused = true;
    }
    resume() {
      this.paused = false;
    }
    terminate() {
      this.terminated = true;
    }
    frame(value: unknown) {
      this.emit("message", Buffer.from(typeof value === "string" ? value : JSON.stringify(value)));
    }
    end(code: number, reason = "") {
      this.emit("close", code, Buffer.from(reason));
    }
  }
  const last = () => {
    const socket = made.at(-1);
    if (!socket) throw new Error("no socket was made yet");
    return socket;
  };
  return { FakeSocket, made, last };
}
