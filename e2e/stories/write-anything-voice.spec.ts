import { nurul, staff } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/stack.ts";
import { ComposerPage } from "../pages/composer-page.ts";
import { DeskPage } from "../pages/desk-page.ts";

const executablePath = process.env["KAUNTER_CHROMIUM"];
test.use({
  permissions: ["microphone"],
  launchOptions: {
    args: ["--no-sandbox", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
    ...(executablePath ? { executablePath } : {}),
  },
});

test("a voice message is recorded, paused, listened to and sent; another is thrown away", async ({ page, db }) => {
  const desk = new DeskPage(page);
  const composer = new ComposerPage(page);
  await desk.enterAs(staff.frontDesk);
  await desk.openChat(nurul.name);

  await composer.record();
  await expect(composer.voice.getByRole("timer")).toHaveText("0:01");
  await composer.voiceButton("Throw the recording away").click();
  await expect(composer.voice).toHaveCount(0);

  await composer.record();
  await expect(composer.voice.getByRole("timer")).toHaveText("0:02");
  await composer.voiceButton("Pause").click();
  const player = composer.voice.getByLabel("Listen before sending");
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.readyState)).toBeGreaterThan(0);
  await composer.voiceButton("Go on recording").click();
  await expect(composer.voice.getByRole("timer")).toHaveText("0:03");
  await composer.voiceButton("Send voice message").click();
  await expect(composer.voice).toHaveCount(0);
  await expect
    .poll(
      () => db`select status::text <> 'failed' as fine, (content -> 'media' ->> 'durationMs')::int >= 2500 as long,
        content -> 'media' ->> 'mimetype' as mimetype from whatsapp_messages where type = 'voice' and sent_by is not null`,
    )
    .toMatchObject([{ fine: true, long: true, mimetype: expect.stringMatching(/^audio\/(ogg|webm)$/) }]);
});
