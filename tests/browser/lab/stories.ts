/** A news page to put on the test site. */
export interface Story {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly published?: string;
  readonly language?: string;
}

/** A story as a newspaper's page: header, navigation, article, footer. */
export function newsPage({ title, paragraphs, published = '2024-03-12', language = 'en' }: Story): string {
  const linked = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: published,
  };
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="${published}">
<script type="application/ld+json">${JSON.stringify(linked)}</script></head>
<body><header><a href="/">The Test Gazette</a><nav><a href="/">World</a> <a href="/">Sport</a></nav></header>
<main><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main>
<footer>The Test Gazette is invented.</footer></body></html>`;
}

/** Two reports of one invented event. */
export const FLOOD: Story = {
  title: 'Dyke at Marrowfen gives way after a week of rain',
  paragraphs: [
    'The northern dyke at Marrowfen gave way early on Tuesday after a week of rain, and water from the River Ottle flooded the villages of Penhallow and Sturt.',
    'Mayor Beatrix Quillon said 240 people had been brought to safety in boats of the Marrowfen fire brigade. “Nobody is missing, but nobody will sleep at home tonight,” Quillon said.',
    'The Ottle Water Board had warned in January that the northern dyke was leaking in three places and that repairs would cost 4 million crowns.',
    'Engineers of the Ottle Water Board began to close the gap with sandbags on Tuesday afternoon and expect the work to last until Friday.',
    'The railway between Marrowfen and Castle Dray is closed, and trains end at Sturt Junction.',
  ],
};

export const FLOOD_ELSEWHERE: Story = {
  title: 'Penhallow and Sturt under water as Marrowfen dyke breaks',
  paragraphs: [
    'Water from the River Ottle flooded the villages of Penhallow and Sturt early on Tuesday when the northern dyke at Marrowfen gave way after a week of rain.',
    'Boats of the Marrowfen fire brigade brought 240 people to safety, Mayor Beatrix Quillon said.',
    'The Ottle Water Board warned in January that the northern dyke was leaking in three places.',
    'The school at Penhallow, which stands on the hill, has taken in 90 of the people who had to leave their homes.',
    'Trains on the railway between Marrowfen and Castle Dray end at Sturt Junction until further notice.',
  ],
};

/** A report that shares nothing with the others. */
export const PUFFINS: Story = {
  title: 'Forty summers of counting puffins',
  published: '2023-09-05',
  paragraphs: [
    'Alwin Tarrock has counted the puffins of Gull Stack for forty summers, and this year he counted 3,118 burrows, more than ever before.',
    'The retired lighthouse keeper rows over every morning between May and August with a notebook and a flask of tea.',
    'The island’s warden, Merete Foss, said the new count would be sent to the Bird Observatory at Skerrin in October.',
    'Tarrock took up counting in 1984, when the light was still lit by hand and a boat with bread and newspapers came once a week from the mainland.',
    'Foss said the fence that was put up in 2019 had kept the rats away from the southern slope.',
  ],
};

/** One more report of what the bundled articles report, in words of our own. */
export const SUMMIT: Story = {
  title: 'Vladivostok waits for Kim Jong Un',
  published: '2023-09-05',
  paragraphs: [
    'North Korean leader Kim Jong Un is expected to travel to Vladivostok this month to meet Russian President Vladimir Putin, a White House official said.',
    'Arms negotiations between Russia and North Korea are actively advancing, National Security Council spokeswoman Adrienne Watson said on Monday.',
    'Russian Defence Minister Sergei Shoigu travelled to North Korea in July and asked for munitions for the war in Ukraine, Watson said.',
    'Kim would probably go by armoured train, as he did in 2019, when the two leaders first met in Vladivostok.',
    'Hoteliers near the harbour of Vladivostok said that rooms on the embankment had been booked out since Friday.',
  ],
};
