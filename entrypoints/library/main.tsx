import { signal } from '@preact/signals';
import { LibraryView } from '../../components/library-view.tsx';
import { ask } from '../../platform/ask.ts';
import type { Answer, ListedArticle, Refusal } from '../../platform/messages.ts';
import { mount } from '../surface/mount.tsx';

const articles = signal<readonly ListedArticle[] | null>(null);
const refusal = signal<Refusal | null>(null);

const actions = {
  openArticle: (articleId: string) =>
    void attempt(ask('open-article', { articleId, sentence: null, fromTab: null })),
  removeArticle: (articleId: string) => void remove(articleId),
  restoreArticle: (articleId: string) => void restore(articleId),
};

async function attempt(asked: Promise<Answer<null>>): Promise<boolean> {
  const answer = await asked.catch(() => ({ ok: false, why: 'storage' }) as const);
  refusal.value = answer.ok ? null : answer.why;
  return answer.ok;
}

async function remove(articleId: string): Promise<void> {
  if (await attempt(ask('remove-article', { articleId }))) mark(articleId, true);
}

async function restore(articleId: string): Promise<void> {
  if (await attempt(ask('restore-article', { articleId }))) mark(articleId, false);
}

/** What is removed here keeps its line as long as the page stands, so that it can be put back. */
function mark(articleId: string, removed: boolean): void {
  const all = articles.value ?? [];
  articles.value = all.map((listed) => (listed.article.id === articleId ? { ...listed, removed } : listed));
}

function Library() {
  return <LibraryView articles={articles.value} refusal={refusal.value} actions={actions} />;
}

void mount(Library, 'library.title');
void ask('articles', null).then((listed) => {
  articles.value = listed;
});
