import { isPrivateHost } from '../../engine/private-host.ts';
import { type FeedFailure, failure } from './failure.ts';
import { FEED_LIMITS } from './limits.ts';

export type FeedAddress = { readonly ok: true; readonly url: string; readonly host: string } | FeedFailure;

/**
 * The address of a feed as a reader, a page or a file gives it, in its normal form: https alone, on a host that is not
 * private by its name or number, without name and password. `feed:` before or in place of the scheme is understood.
 */
export function feedAddress(text: string): FeedAddress {
  const written = text.trim();
  if (written.length > FEED_LIMITS.address) return failure('bad-address');
  const bare = written.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:(?:\/\/)?/i, 'https://');
  const address =
    /^[a-z][a-z0-9+.-]*:/i.test(bare) && !/^[\w.-]+\.[a-z]+:\d/i.test(bare) ? bare : `https://${bare}`;
  if (!URL.canParse(address)) return failure('bad-address');
  const url = new URL(address);
  if (url.protocol === 'http:') return failure('not-https');
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return failure('bad-address');
  if (isPrivateHost(url.hostname)) return failure('private-host');
  url.hash = '';
  return { ok: true, url: url.href, host: url.hostname };
}
