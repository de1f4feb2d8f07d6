import { signal } from '@preact/signals';
import { LibraryView } from '../../components/library-view.tsx';
import type { ArticleCard } from '../../engine/article.ts';
import { ask } from '../../platform/ask.ts';
import type { Answer, Refusal } from '../../platform/messages.ts';
import { mount } from '../surface/mount.tsx';

const articles = signal<readonly ArticleCard[] | null>(null);
const removed = signal<ReadonlySet<string>>(new Set());
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
  if (await attempt(ask('remove-article', { articleId })))
    removed.value = new Set([...removed.value, articleId]);
}

async function restore(articleId: string): Promise<void> {
  if (!(await attempt(ask('restore-article', { articleId })))) return;
  removed.value = new Set([...removed.value].filter((id) => id !== articleId));
}

function Library() {
  return (
    <LibraryView
      articles={articles.value}
      removed={removed.value}
      refusal={refusal.value}
      actions={actions}
    />
  );
}

void mount(Library);
void ask('articles', null).then((listed) => {
  articles.value = listed;
});
