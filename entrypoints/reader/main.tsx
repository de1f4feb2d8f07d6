import { signal } from '@preact/signals';
import { ReaderSurface } from '../../components/reader-surface.tsx';
import { ask } from '../../platform/ask.ts';
import type { Answer, ReaderView } from '../../platform/messages.ts';
import { type ReaderPlace, readerPlace } from '../../platform/reader-address.ts';
import { mount } from '../surface/mount.tsx';

const opened = signal<{ readonly place: ReaderPlace | null; readonly answer: Answer<ReaderView> | null }>({
  place: null,
  answer: null,
});

function Reader() {
  const { place, answer } = opened.value;
  return <ReaderSurface answer={answer} sentence={place?.sentence ?? null} onBack={back} />;
}

function back(): void {
  const fromTab = opened.value.place?.fromTab ?? null;
  if (fromTab !== null) void ask('back-to-page', { fromTab });
}

/** The tab is reused: another article is another fragment of the same address. */
async function showPlace(): Promise<void> {
  const place = readerPlace(location.hash);
  opened.value = { place, answer: place === null ? { ok: false, why: 'gone' } : null };
  if (place === null) return;
  const answer = await ask('reader-view', { articleId: place.articleId, fromTab: place.fromTab });
  if (opened.value.place !== place) return;
  opened.value = { place, answer };
  if (answer.ok) document.title = answer.value.title;
}

void mount(Reader);
addEventListener('hashchange', () => void showPlace());
void showPlace();
