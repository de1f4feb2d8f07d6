import type { Lab } from './lab.ts';

/** Lets half an hour pass: the stored due time lies in the past, and the alarm rings now. */
export async function ring(lab: Lab): Promise<void> {
  await lab.desk.call(async (api) => {
    const { feeds } = await api.storage.local.get('feeds');
    const kept = feeds as { version: number; feeds: { nextDue: number | null }[] };
    const due = kept.feeds.map((feed) => ({
      ...feed,
      nextDue: feed.nextDue === null ? null : Date.now() - 1_000,
    }));
    await api.storage.local.set({ feeds: { ...kept, feeds: due } });
    await api.alarms.create('feeds', { when: Date.now() + 50 });
  });
}
