import type { Sender } from '../../platform/senders.ts';
import { SELF } from './fake-platform.ts';

const TAB = { id: 7 };
export const OWN: Sender = { id: SELF.id, origin: SELF.origin, url: `${SELF.origin}/popup.html` };
export const WEB: Sender = {
  id: SELF.id,
  origin: 'https://news.example',
  url: 'https://news.example/a',
  frameId: 0,
  tab: TAB,
};
export type Who = 'view' | 'page' | 'nobody';

/** Everybody who may call, and as whom the worker hears them. */
export const SENDERS: Readonly<Record<string, readonly [Sender, Who]>> = {
  'own page': [OWN, 'view'],
  'own page in a tab': [{ ...OWN, url: `${SELF.origin}/reader.html`, tab: TAB, frameId: 0 }, 'view'],
  'content script of a tab': [WEB, 'page'],
  'content script in a subframe': [{ ...WEB, frameId: 4 }, 'nobody'],
  'content script in a sandboxed frame': [{ ...WEB, origin: 'null' }, 'nobody'],
  'content script without a tab': [{ ...WEB, tab: undefined }, 'nobody'],
  'content script that names another address': [{ ...WEB, url: 'https://other.example/' }, 'nobody'],
  'content script that names one of our pages': [{ ...WEB, url: `${SELF.origin}/popup.html` }, 'nobody'],
  'content script in a file': [{ ...WEB, origin: 'file://', url: 'file:///a.html' }, 'nobody'],
  'another extension': [{ ...OWN, id: 'other', origin: 'chrome-extension://other' }, 'nobody'],
  "another extension's page": [
    { ...OWN, origin: 'chrome-extension://other', url: 'chrome-extension://other/x' },
    'nobody',
  ],
  'another extension under our origin': [{ ...OWN, id: 'other' }, 'nobody'],
  'web page from outside': [{ origin: WEB.origin, url: WEB.url, tab: TAB, frameId: 0 }, 'nobody'],
  'missing origin': [{ ...OWN, origin: undefined }, 'nobody'],
  'missing origin of a content script': [{ ...WEB, origin: undefined }, 'nobody'],
  'missing address': [{ ...OWN, url: undefined }, 'nobody'],
  'missing id': [{ ...OWN, id: undefined }, 'nobody'],
  'host that begins like our origin': [{ ...OWN, url: `${SELF.origin}.evil.example/popup.html` }, 'nobody'],
  nobody: [{}, 'nobody'],
};
