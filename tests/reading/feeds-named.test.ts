import { expect, it } from 'vitest';
import { documentOf } from '../../bench/node-document.ts';
import { feedsNamed } from '../../reading/feeds-named.ts';

it('finds the https feeds that a page names', () => {
  const url = 'https://gazette.example/world/story';
  const document = documentOf(
    `<!doctype html><head><link rel="alternate" type="application/rss+xml" href="/feed" title=" All\n news ">
     <link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="https://feeds.example/atom#x">
     <link rel="alternate" type="application/rss+xml" href="/feed#again">
     <link rel="alternate" type="application/feed+json" href="http://plain.example/feed">
     <link rel="alternate" type="application/rss+xml" href="javascript:steal()">
     <link rel="alternate" type="text/html" hreflang="de" href="/de/">
     <form><input name="querySelectorAll"></form></head><body>`,
    url,
  );
  expect(feedsNamed(document, url)).toEqual([
    { url: 'https://gazette.example/feed', title: 'All news' },
    { url: 'https://feeds.example/atom', title: null },
  ]);
});
