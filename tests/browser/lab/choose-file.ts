import type { Page } from 'puppeteer-core';

/** Chooses a file on the Library page, as a reader does. */
export async function chooseFile(page: Page, base64: string, name: string): Promise<void> {
  await page.waitForSelector('input[type=file]');
  await page.evaluate(
    (text, fileName) => {
      const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], fileName));
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (input === null) throw new Error('There is no field for a file.');
      input.files = dataTransfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    base64,
    name,
  );
}
