import type { Locator } from "@playwright/test";

/** Types into the field and answers, for each key, the ms until the frame that shows it was painted. */
export async function keyTimes(field: Locator, count: number): Promise<number[]> {
  await field.click();
  await field.evaluate((element) => {
    const times: number[] = [];
    Object.assign(window, { benchKeys: times });
    element.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  // A quick typist.
  await field.pressSequentially("abcdefghij".repeat(Math.ceil(count / 10)).slice(0, count), { delay: 90 });
  await field.page().waitForTimeout(200);
  return field.evaluate(() => (window as unknown as { benchKeys: number[] }).benchKeys);
}
