import type { Locator, Page } from "@playwright/test";

export interface PretendFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The composer under a chat: what is attached, spoken and chosen there. */
export class ComposerPage {
  readonly form: Locator;
  readonly field: Locator;
  readonly tiles: Locator;
  readonly send: Locator;
  readonly quickReplies: Locator;
  readonly voice: Locator;

  constructor(readonly page: Page) {
    this.form = page.getByRole("form", { name: "Write an answer" });
    this.field = page.getByRole("textbox", { name: "Message" });
    this.tiles = this.form.getByRole("list", { name: /to send$/ }).getByRole("listitem");
    this.send = this.form.getByRole("button", { name: "Send", exact: true });
    this.quickReplies = page.getByRole("listbox", { name: "Quick replies" });
    this.voice = page.getByRole("group", { name: "Voice message" });
  }

  async attach(...files: PretendFile[]): Promise<void> {
    await this.form.locator('input[type="file"]').setInputFiles(files);
  }

  /** As the system hands files over: to the field, or over the middle of the messages. */
  async bring(how: "paste" | "drop", files: readonly PretendFile[], text = ""): Promise<void> {
    const plain = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString("base64") }));
    const target = how === "paste" ? this.field : this.page.getByRole("region", { name: "Messages" });
    await target.evaluate(
      (element, { how, plain, text }) => {
        const data = new DataTransfer();
        for (const { name, mimeType, base64 } of plain) {
          const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
          data.items.add(new File([bytes], name, { type: mimeType }));
        }
        if (text !== "") data.setData("text/plain", text);
        const shared = { bubbles: true, cancelable: true };
        if (how === "paste") element.dispatchEvent(new ClipboardEvent("paste", { ...shared, clipboardData: data }));
        else {
          for (const type of ["dragover", "drop"])
            element.dispatchEvent(new DragEvent(type, { ...shared, dataTransfer: data }));
        }
      },
      { how, plain, text },
    );
  }

  /** A picture of this size that the browser itself drew, with noise so that it weighs something. */
  async photo(name: string, width: number, height: number): Promise<PretendFile> {
    const base64 = await this.page.evaluate(
      async ({ width, height }) => {
        const canvas = Object.assign(document.createElement("canvas"), { width, height });
        const pen = canvas.getContext("2d");
        if (!pen) throw new Error("no canvas");
        const noise = pen.createImageData(width, height);
        for (let at = 0; at < noise.data.length; at += 4) {
          noise.data.set([(at * 7919) % 256, (at * 104_729) % 256, (at * 31) % 256, 255], at);
        }
        pen.putImageData(noise, 0, 0);
        return canvas.toDataURL("image/jpeg", 0.9).split(",")[1] ?? "";
      },
      { width, height },
    );
    return { name, mimeType: "image/jpeg", buffer: Buffer.from(base64, "base64") };
  }

  async record(): Promise<void> {
    await this.form.getByRole("button", { name: "Record a voice message" }).click();
    await this.voice.waitFor();
  }

  voiceButton(name: string): Locator {
    return this.voice.getByRole("button", { name });
  }
}
