import type { Page } from '../../../engine/article.ts';

/** Articles in the project's own words that share people, places or subject with the seeds, and report something else. */
export function story(
  id: string,
  published: string | null,
  title: string,
  paragraphs: readonly string[],
): Page {
  return {
    id,
    title,
    paragraphs,
    published,
    url: `https://example.org/${id}`,
    source: 'Example Gazette',
    language: 'en',
    byline: null,
    extent: { whole: true, cut: null, paragraphs: paragraphs.length, characters: paragraphs.join('').length },
  };
}

export const otherSubject = story(
  'harbour-ferry',
  '2023-09-05',
  'Ferry strike strands island commuters for third day',
  [
    'Thousands of commuters were stranded on Tuesday as ferry crews in the harbour city of Lindholm walked out for a third day over rosters and overtime pay.',
    'The operator, Nordsund Lines, said it had cancelled 41 crossings and would refund tickets bought for the week. Talks with the seafarers’ union broke off late on Monday without a new date.',
    'Mayor Greta Halvorsen called the dispute a disgrace and asked the regional government to charter two vessels for hospital staff and schoolchildren.',
    'The union’s chair, Piet Aalders, said members would return to work once the company withdrew its plan to shorten rest periods from eleven hours to nine.',
  ],
);

const summitBefore = [
  'Kim Jong Un and Vladimir Putin sat down together for the first time on Thursday, pledging closer ties at a summit on Russky Island off Vladivostok that brought little of substance on nuclear disarmament.',
  'The North Korean leader had crossed the border by train a day earlier and was greeted with bread and salt. He told Mr Putin that the stalled talks with the American president after the failed Hanoi meeting in February had been on his mind throughout the journey.',
  'Mr Putin said Pyongyang needed guarantees of its sovereignty before giving up its weapons, and offered to brief Washington and Beijing on the conversation. He left for a forum on the Belt and Road in the Chinese capital that evening.',
  'The two men spoke alone for close to two hours, about twice as long as planned. They exchanged swords at a gala dinner, and discussed the fate of some 10,000 North Korean labourers who must leave Russia by the end of the year under United Nations sanctions.',
  'No joint statement was signed. A Kremlin spokesman said none had been intended.',
];

export const summitOf2019 = story(
  'summit-2019',
  '2019-04-25',
  'Kim and Putin hold first summit in Vladivostok',
  summitBefore,
);

/** The same text where its page gives no date. */
export const undatedSummit = story(
  'summit-undated',
  null,
  'Kim and Putin hold first summit in Vladivostok',
  summitBefore,
);

export const visitOf2024 = story(
  'visit-2024',
  '2024-06-19',
  'Putin and Kim sign mutual defence pact in Pyongyang',
  [
    'Vladimir Putin and Kim Jong Un signed a treaty on Wednesday that obliges each country to come to the other’s aid if attacked, at the end of the Russian president’s first trip to North Korea in 24 years.',
    'Crowds waving flags and balloons lined Kim Il Sung Square as the two rode past in an open limousine. Mr Putin gave his host an Aurus car and an admiral’s dagger; Mr Kim gave him a pair of Pungsan dogs.',
    'The treaty replaces accords of 1961, 2000 and 2001. Mr Kim called it the strongest ever signed between them and an alliance; Mr Putin spoke of a breakthrough document and did not rule out military and technical cooperation.',
    'South Korea’s presidential office said it would reconsider its ban on sending arms to Ukraine. Japan’s chief cabinet secretary, Yoshimasa Hayashi, voiced grave concern.',
    'From Pyongyang Mr Putin flew on to Hanoi, where he was to meet the Vietnamese leadership.',
  ],
);

export const shoiguAtTheFront = story(
  'shoigu-inspection',
  '2023-09-04',
  'Shoigu inspects command post in occupied Luhansk',
  [
    'Russia’s defence minister, Sergei Shoigu, visited a forward command post of the Zapad group of forces on Monday, his ministry said, and handed medals to tank crews.',
    'Video released by the ministry showed Mr Shoigu listening to a report by Colonel General Andrei Mordvichev and looking at captured armoured vehicles. The place was not named; bloggers put it near Svatove.',
    'The minister ordered commanders to speed up the training of reserve regiments and to bring dug-outs, stoves and winter clothing forward before the October rains.',
    'Ukraine’s general staff said its troops had pushed on near Robotyne in the Zaporizhzhia region, where a line of trenches was breached last week. Neither account could be checked on the ground.',
  ],
);
