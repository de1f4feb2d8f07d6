/** The wording table of the interface: what each state of a tab says, on the popup and on the panel alike. */
export const WORDING: Readonly<Record<string, readonly string[]>> = {
  related: ['3 other articles report this story'],
  'related-one': ['1 other article reports this story'],
  'related-partly': [
    "Only 3 paragraphs could be read. What's missing here isn't shown.",
    '3 other articles report this story',
  ],
  'related-saved': ['Saved to my articles', 'Remove from my articles'],
  'related-judged': ['3 other articles report this story'],
  'related-changed': ['3 other articles report this story'],
  'no-match': ['No match in your 5 articles (4–5 Sept 2023). Others may report it.', 'In this article'],
  'out-of-range': [
    'Nothing to compare with yet. This page is from 12 May 2025; your articles are from 4–5 Sept 2023.',
    'In this article',
  ],
  'other-language': ['This page is in German; your articles are in English. Not compared.'],
  'empty-corpus': ['Nothing to compare with yet.', 'In this article', 'Save this page to my articles'],
  'not-article': ['No article found here.', 'Read it anyway'],
  off: ['Off on example.org. Nothing is read here.', 'Turn on'],
  'no-access': ["This tab hasn't been read. Click the Also Reported icon.", 'Always on this site'],
  'no-access-unknown': ["This tab hasn't been read. Click the Also Reported icon."],
  'browser-page': ['Your browser lets no extension read this page.'],
  failed: ["This page couldn't be read. Your articles are safe.", 'Try again'],
  reading: ['Reading this page…'],
  unanswered: ['Reading this page…'],
  strained: ['30 other articles report this story'],
};
