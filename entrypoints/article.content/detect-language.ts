import { browser } from 'wxt/browser';

/** The language of a text by the browser's own detector, on the device; null when it is unsure. */
export async function detectLanguage(text: string): Promise<string | null> {
  const { isReliable, languages } = await browser.i18n.detectLanguage(text);
  const [likeliest] = languages;
  return isReliable && likeliest !== undefined && likeliest.language !== 'und' ? likeliest.language : null;
}
