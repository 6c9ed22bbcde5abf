/** The package's own types name a module it does not carry; this is the part the desk uses. Source: emoji-mart 5 README. */
declare module "emoji-mart" {
  export class Picker {
    constructor(options: {
      readonly parent: HTMLElement;
      readonly data: unknown;
      readonly i18n: unknown;
      readonly theme: "light" | "dark" | "auto";
      readonly set: "native";
      readonly autoFocus: boolean;
      readonly previewPosition: "none";
      readonly onEmojiSelect: (emoji: { readonly native?: string }) => void;
    });
  }
}
