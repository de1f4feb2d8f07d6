import type { Page } from '../engine/article.ts';

/** SHA-256 of a text, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Names a page by everything in it. */
export function contentHash(page: Page): Promise<string> {
  return sha256(JSON.stringify(page));
}
