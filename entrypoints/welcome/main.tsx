import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { type Start, WelcomeView } from '../../components/welcome-view.tsx';
import { dropEverySite, hasEverySite, requestEverySite } from '../../platform/permissions.ts';
import { mount } from '../surface/mount.tsx';

const everySite = signal(false);
/** The reader means to choose site by site: nothing to grant now. */
const bySites = signal(false);
const refused = signal(false);
const start = computed<Start>(() => (everySite.value ? 'every' : bySites.value ? 'sites' : 'click'));

/** The browser asks, and does so on a live gesture only: nothing may be awaited before the request. */
function choose(chosen: Start): void {
  const asked =
    chosen === 'every' ? requestEverySite() : everySite.value ? dropEverySite() : Promise.resolve(true);
  bySites.value = chosen === 'sites';
  void asked
    .catch(() => false)
    .then(async (done) => {
      refused.value = !done;
      everySite.value = await hasEverySite();
    });
}

function Welcome() {
  return <WelcomeView start={start.value} refused={refused.value} onStart={choose} onTrySample={trySample} />;
}

function trySample(): void {
  void browser.tabs.create({ url: new URL('/sample.html', location.href).href });
}

void mount(Welcome, 'welcome.title');
void hasEverySite().then((has) => {
  everySite.value = has;
});
