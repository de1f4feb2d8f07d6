import { type Subscription, Subscriptions } from '../../worker/feeds/subscriptions.ts';
import type { FakeBrowser } from './fake-platform.ts';

/** The reader's feeds as they lie in a browser's `storage.local`. */
export function subscribedIn(browser: FakeBrowser): Promise<readonly Subscription[]> {
  return new Subscriptions(browser.platform.local).list();
}
