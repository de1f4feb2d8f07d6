import { describe, expect, test } from 'vitest';
import { article, compare } from './sentence-pairs.ts';

const DAY = '2021-05-18';
const kinds = (a: string, b: string, later = DAY) =>
  compare(article('a', DAY, a), article('b', later, b)).differences.map(({ what }) => what);

describe('dates', () => {
  const trip = 'Trade Minister Ana Quispe travelled to Norway last month to buy salmon for the army.';

  test('a relative date is compared with a month as the days it means', () => {
    const { differences } = compare(
      article('a', DAY, trip),
      article(
        'b',
        DAY,
        'In February, Trade Minister Ana Quispe travelled to Norway to buy salmon for the army.',
      ),
    );
    expect(differences).toMatchObject([
      {
        what: 'date',
        here: { text: 'last month', value: '2021-04', relative: true },
        there: { text: 'In February', value: '2021-02' },
      },
    ]);
  });

  test('a day inside the month is no other date', () => {
    expect(kinds(trip, trip.replace('last month', 'on April 9'))).toEqual([]);
  });

  test('the day of speaking dates no event', () => {
    const told = 'The minister said on Monday that Ana Quispe would sell the salmon to the army.';
    expect(kinds(told, told.replace('Monday', 'Friday'))).toEqual([]);
  });

  test('days beside different acts are days of different events', () => {
    expect(
      kinds(
        'A man shot two guards at the Arden mill on Friday, the town heard.',
        'A man who shot two guards at the Arden mill was charged in court on Saturday.',
      ),
    ).toEqual([]);
  });

  test('months of different years are those of two events', () => {
    expect(kinds(trip, trip.replace('last month', 'in June 2017'))).toEqual([]);
  });

  test('a day that the other article gives too is no other day', () => {
    const burned = (day: string) => `The Arden mill burned down on ${day}.`;
    const both = article('b', DAY, burned('Friday'), burned('Saturday'));
    expect(compare(article('a', DAY, burned('Friday')), both).differences).toEqual([]);
  });

  test('of two articles that each tell of their own day, each tells of another round', () => {
    const met = 'Trade Minister Ana Quispe met the salmon farmers of Arden on';
    const told = (day: string, published: string) => article(published, published, `${met} ${day}.`);
    expect(compare(told('Monday', '2021-05-17'), told('Thursday', '2021-05-20')).differences).toEqual([]);
    expect(compare(told('Monday', '2021-05-21'), told('Thursday', '2021-05-21')).differences).toMatchObject([
      { what: 'date', here: { value: '2021-05-17' }, there: { value: '2021-05-20' } },
    ]);
  });

  test('one weekday is one day, whether it was still ahead or is past', () => {
    const opens = (how: string) => `The Arden mill ${how} on Thursday.`;
    expect(kinds(opens('is to open its doors'), opens('opened its doors'))).toEqual([]);
    expect(kinds(opens('opened its doors').replace('Thursday', 'Friday'), opens('opened its doors'))).toEqual(
      ['date'],
    );
  });

  test('names in another order before two days do not part sentences that say the same', () => {
    expect(
      kinds(
        'Arden Rovers return to cup action against Quispe United at the Hollis on Tuesday.',
        'Rovers return to cup action on Saturday as they welcome Quispe United to the Hollis.',
      ),
    ).toEqual(['date']);
  });

  test('days beside one act differ', () => {
    expect(
      kinds('The Arden mill burned down on Friday night.', 'The Arden mill burned down on Saturday morning.'),
    ).toEqual(['date']);
  });
});

describe('numbers', () => {
  test('of one toll differ, however the dead are called', () => {
    expect(
      kinds('A blast at the Arden mill killed 12 workers.', 'Nine people died in a blast at the Arden mill.'),
    ).toEqual(['number']);
  });

  test('in words and digits agree', () => {
    expect(
      kinds('The blast killed twelve workers at Arden.', 'The blast killed 12 workers at Arden.'),
    ).toEqual([]);
    expect(kinds('The Arden mill made 1.2 million bags.', 'The Arden mill made 1,200,000 bags.')).toEqual([]);
  });

  test('of the dead and the hurt are two slots', () => {
    expect(
      kinds('The blast at Arden killed 12 and injured 40.', 'The blast at Arden injured 40 and killed 12.'),
    ).toEqual([]);
  });

  test('"about" and "at least" are respected, within reason', () => {
    const fleet = (count: string) => `The navy launched ${count} missiles off Arden this year.`;
    expect(kinds(fleet('about 40'), fleet('38'))).toEqual([]);
    expect(kinds(fleet('at least 36'), fleet('38'))).toEqual([]);
    expect(kinds(fleet('at least 3'), fleet('38'))).toEqual(['number']);
    expect(kinds(fleet('at least 27'), fleet('38'))).toEqual(['number']);
    expect(kinds(fleet('36'), fleet('38'))).toEqual(['number']);
  });

  test('a round figure stands for what lies near it, a small one for itself', () => {
    const paid = (count: string) => `The Arden mill paid ${count} farmers for their wheat.`;
    expect(kinds(paid('2,000'), paid('1,960'))).toEqual([]);
    expect(kinds(paid('20'), paid('19'))).toEqual(['number']);
  });

  test('one end of a range is no figure', () => {
    const paid = (count: string) => `The Arden mill paid farmers ${count} million dollars for their wheat.`;
    expect(kinds(paid('five to six'), paid('8'))).toEqual([]);
    expect(kinds(paid('six'), paid('8'))).toEqual(['number']);
  });

  test('a total so far is not the count of one day', () => {
    const seized = 'The navy seized 14 rifles from smugglers off Arden';
    expect(kinds(`${seized}.`, 'The navy seized 31 rifles so far from smugglers off Arden.')).toEqual([]);
    expect(kinds(`${seized}.`, 'The navy seized 31 rifles from smugglers off Arden.')).toEqual(['number']);
  });

  test('that the other article gives as well are no contradiction', () => {
    const seized = (count: number) => `The navy seized ${count} rifles from smugglers off Arden.`;
    const both = article('b', DAY, seized(14), seized(31));
    expect(compare(article('a', DAY, seized(14)), both).differences).toEqual([]);
  });

  test('of somebody else are not compared', () => {
    const sold = (who: string, count: number) =>
      `${who} expects to sell ${count} million lamps in the first quarter, the company said.`;
    expect(kinds(sold('Lumatrix', 5), sold('Lumatrix', 8))).toEqual(['number']);
    expect(kinds(sold('Lumatrix', 5), sold('Brightwell', 8))).toEqual([]);
  });

  test('spans of time counted from elsewhere are not compared', () => {
    const rules = (when: string) => `The new rules for the Arden mill take effect ${when}.`;
    expect(kinds(rules('in 30 days'), rules('in 10 days'))).toEqual(['number']);
    expect(kinds(rules('in 30 days'), rules('10 days before the harvest'))).toEqual([]);
  });

  test('several of which none agrees are those of another occasion', () => {
    const haul = (rifles: number, boats: number) =>
      `The navy seized ${rifles} rifles and ${boats} boats from smugglers off Arden.`;
    expect(kinds(haul(14, 7), haul(31, 7))).toEqual(['number']);
    expect(kinds(haul(14, 7), haul(31, 9))).toEqual([]);
  });

  test('an age grows between articles whose days are unknown', () => {
    const found = article(
      'a',
      null,
      'Police searched the Arden mill for Ana Quispe, 27, on suspicion of arson.',
    );
    const judged = (age: number) => article('b', null, `A jury found Ana Quispe, ${age}, guilty of fraud.`);
    expect(compare(found, judged(28)).differences).toHaveLength(1);
    expect(compare(found, judged(29)).differences).toEqual([]);
  });

  test('beyond a bound contradict it, however round', () => {
    const flock = 'The storm drove %s sheep into the lake at Arden on Friday.';
    const told = (count: string) => flock.replace('%s', count);
    expect(kinds(told('up to 800'), told('812'))).toEqual(['number']);
    expect(kinds(told('more than 700'), told('more than 800'))).toEqual([]);
  });

  test('of a length that the other article gives for something else are not given there', () => {
    const rain = (inches: string) => `The storm left ${inches} inches of rain in the Arden valley on Friday.`;
    const both = article('b', DAY, 'Farmers dug through three inches of mud.', rain('two'));
    expect(compare(article('a', DAY, rain('three')), both).differences).toMatchObject([{ what: 'number' }]);
    const again = article('b', DAY, 'The first hour alone left three inches of rain.', rain('two'));
    expect(compare(article('a', DAY, rain('three')), again).differences).toEqual([]);
  });

  test('of the first hours may be far below those of the day, in sentences not much alike', () => {
    const first = 'A storm over the Arden valley killed three people, the town said.';
    const later = 'The Brule dam broke in the night, and the flood left ten people dead along the river.';
    const { differences } = compare(article('a', DAY, first), article('b', DAY, later));
    expect(differences).toMatchObject([{ here: { value: '3' }, there: { value: '10' } }]);
  });

  test('of a quake are read behind a hyphen too', () => {
    const shook = (quake: string) =>
      `A ${quake} earthquake shook the Arden valley on Friday, officials said.`;
    expect(kinds(shook('magnitude-5.7'), shook('magnitude 6.1'))).toEqual(['number']);
  });

  test('of one person’s age differ, in whatever form', () => {
    expect(
      kinds('Ana Quispe, 43, sold the Arden mill.', 'The Arden mill was sold by 41-year-old Ana Quispe.'),
    ).toEqual(['number']);
    expect(
      kinds('Ana Quispe, 43, sold the Arden mill.', 'The Arden mill was sold by 41-year-old Tom Hale.'),
    ).toEqual([]);
  });

  test('of different things are not compared', () => {
    expect(
      kinds(
        'The navy off Arden seized 3 boats and their crews.',
        'The navy off Arden seized 26 smugglers and their boats.',
      ),
    ).toEqual([]);
  });

  test('a part of a list is no total', () => {
    expect(
      kinds(
        'The fire at the Arden bank killed two women and a man.',
        'The fire at the Arden bank killed three people.',
      ),
    ).toEqual([]);
  });

  test('of people of other ages are those of other people', () => {
    const fall = (age: number, metres: number) =>
      `A ${age}-year-old climber fell ${metres} metres from the Arden ridge.`;
    expect(kinds(fall(36, 60), fall(36, 150))).toEqual(['number']);
    expect(kinds(fall(36, 60), fall(24, 150))).toEqual([]);
  });

  test('of two years are two counts', () => {
    expect(
      kinds(
        'The navy launched 36 missiles off Arden this year.',
        'The navy launched 68 missiles off Arden in 2019.',
      ),
    ).toEqual([]);
  });

  test('that grew from the earlier article to the later are an update', () => {
    const toll = (count: number) => `The flood in Arden killed ${count} people.`;
    const update = (a: number, b: number, later: string) =>
      compare(article('a', DAY, toll(a)), article('b', later, toll(b))).differences[0]?.update;
    expect(update(12, 19, '2021-05-19')).toBe(true);
    expect(update(19, 12, '2021-05-19')).toBe(false);
    expect(update(12, 19, DAY)).toBe(false);
  });
});

describe('scores', () => {
  const match = (score: string) => `Arden Rovers beat Quispe United ${score} in the salmon cup.`;

  test('of one match differ, whichever side is named first', () => {
    expect(kinds(match('2-1'), match('3-1'))).toEqual(['number']);
    expect(kinds(match('2-1'), 'Quispe United lost 1-2 to Arden Rovers in the salmon cup.')).toEqual([]);
  });

  test('that the other article gives too are those of its halves', () => {
    const both = article('b', DAY, 'It stood 2-1 at the break.', match('3-1'));
    expect(compare(article('a', DAY, match('2-1')), both).differences).toEqual([]);
  });

  test('of other sides are those of another match', () => {
    expect(kinds(match('2-1'), match('3-1').replace('Quispe United', 'Hollis Town'))).toEqual([]);
  });
});

describe('quotations', () => {
  const said = (words: string) => `“${words},” River Council spokeswoman Maria Hollis said.`;

  test('of one utterance in other words differ in wording', () => {
    expect(
      kinds(
        said('As we have warned for years, the old gates are slowly failing'),
        said('As we have cautioned for years, the old gates are slowly breaking'),
      ),
    ).toEqual(['quote-wording']);
  });

  test('an excerpt word for word is the same', () => {
    const whole = 'As we have warned for years, the old gates are slowly failing';
    expect(kinds(said(whole), 'Hollis said that “the old gates are slowly failing”.')).toEqual([]);
  });

  test('a word more within the marks is another wording, a word more outside the excerpt is not', () => {
    const whole = 'The old gates of the dam are failing and nobody has repaired them';
    expect(
      kinds(said(whole), said('The old gates of the upper dam are failing and nobody has repaired them')),
    ).toEqual(['quote-wording']);
    expect(kinds(said(whole), said('The old gates of the dam are failing'))).toEqual([]);
  });

  test('abbreviations, digits, spelling and words left out by the writer are the desk’s', () => {
    const whole = 'Senator Quispe saw two gates of the harbour dam failing in a single night';
    expect(
      kinds(said(whole), said('Sen. Quispe saw 2 gates of the harbor dam failing in a single night')),
    ).toEqual([]);
    const cut = 'Senator Quispe saw two gates...failing in a single night';
    expect(kinds(said(whole), said(cut))).toEqual([]);
    expect(kinds(said(whole), said(cut.replace('...', ' ')))).toEqual(['quote-wording']);
  });

  test('that the other article gives in the same words too are the same', () => {
    const first = 'The old gates of the dam are slowly failing and nobody repaired them';
    const other = said(first.replace('slowly', 'surely'));
    expect(compare(article('a', DAY, said(first)), article('b', DAY, other)).differences).toHaveLength(1);
    expect(
      compare(article('a', DAY, said(first)), article('b', DAY, said(first), other)).differences,
    ).toEqual([]);
  });

  test('a phrase put in another way differs', () => {
    expect(
      kinds(
        'The River Council called the Arden dam a “slowly failing giant”, Maria Hollis said.',
        'The River Council called the Arden dam a “slowly failing colossus”, Maria Hollis said.',
      ),
    ).toEqual(['quote-wording']);
  });

  test('of one subject are two utterances where a third of the shorter is not in the longer', () => {
    expect(
      kinds(
        said(
          'My survey to this point shows there was some degree of salmon trade between Ana Quispe and Norway',
        ),
        said('I have watched and traced the salmon between Ana Quispe and Norway'),
      ),
    ).toEqual([]);
  });

  test('one word written as two is the same word', () => {
    const words = 'The old boat house of the dam is failing and nobody has repaired it';
    expect(kinds(said(words), said(words.replace('boat house', 'boathouse')))).toEqual([]);
  });

  test('with an article more or less are the same', () => {
    expect(
      kinds(said('Ann has left Arden Town Hospital'), said('Ann has left the Arden Town Hospital')),
    ).toEqual([]);
  });

  test('what the writer adds in brackets is not quoted', () => {
    expect(
      kinds(
        said('We know that the council expects the works to go on'),
        said('We know (from the Norwick report) that the council expects the works to go on'),
      ),
    ).toEqual([]);
  });

  test('of other utterances are not compared', () => {
    expect(
      kinds(said('The old gates are slowly failing'), said('Nobody told us about the salmon farm')),
    ).toEqual([]);
  });
});

describe('polarity', () => {
  test('a denial contradicts whoever asserts the same act', () => {
    expect(
      kinds(
        'A witness said the mill supplied rockets to rebels in Arden.',
        'The mill denied supplying rockets to rebels in Arden.',
      ),
    ).toEqual(['polarity']);
  });

  test('bail or a request denied is refused, not contradicted', () => {
    const refused = 'The court denied the request of the Arden baker Tom Hale to move the trial to Brule.';
    const made = 'The request of the Arden baker Tom Hale to move the trial to Brule was read in court.';
    expect(kinds(made, refused)).toEqual([]);
  });

  test('a denial that the sentence sets aside asserts', () => {
    expect(
      kinds(
        'A witness said the mill supplied rockets to rebels in Arden.',
        'Although it denied supplying rockets to rebels, the mill supplied rockets to rebels in Arden.',
      ),
    ).toEqual([]);
  });

  test('a claim that is left open is not contradicted', () => {
    const denial = 'The mill denied supplying rockets to rebels in Arden.';
    expect(kinds('Police asked whether the mill supplied rockets to rebels in Arden.', denial)).toEqual([]);
  });

  test('what somebody believes is no assertion against the denial', () => {
    const asserted = 'The mill supplied rockets to rebels in Arden.';
    const denial = 'The mill denied supplying rockets to rebels in Arden.';
    expect(kinds(asserted, denial)).toEqual(['polarity']);
    expect(kinds(`The guards believed ${asserted.replace('The', 'the')}`, denial)).toEqual([]);
  });

  test('who rejects an offer denies nothing', () => {
    expect(
      kinds(
        'The council made an offer to rebels in Arden.',
        'The mill rejected an offer to rebels in Arden.',
      ),
    ).toEqual([]);
  });

  test('what one says was done and the other was not', () => {
    const signed = (how: string) =>
      `Trade Minister Ana Quispe ${how} the salmon treaty with Norway on Friday.`;
    expect(kinds(signed('signed'), signed('has not signed'))).toEqual(['polarity']);
    expect(kinds(signed('never signed'), signed('has not signed'))).toEqual([]);
    expect(kinds(signed('signed, though not gladly,'), signed('has not signed'))).toEqual([]);
    expect(kinds(signed('signed, and gladly,'), signed('has not signed'))).toEqual(['polarity']);
  });

  test('opposites of one act differ', () => {
    const vote = (how: string) => `The Arden town council ${how} the plan for the salmon farm on Friday.`;
    expect(kinds(vote('approved'), vote('rejected'))).toEqual(['polarity']);
  });

  test('a denial of what was contradicts no plan', () => {
    expect(
      kinds(
        'The mill may supply rockets to rebels in Arden.',
        'The mill denied supplying rockets to rebels in Arden.',
      ),
    ).toEqual([]);
  });

  test('who does not confirm contradicts himself alone', () => {
    const unconfirmed =
      'White House officials did not confirm that the meeting with Ana Quispe would happen.';
    expect(kinds('The White House said it expects to hold a meeting with Ana Quispe.', unconfirmed)).toEqual([
      'polarity',
    ]);
    expect(kinds('Peru said it expects to hold a meeting with Ana Quispe.', unconfirmed)).toEqual([]);
  });
});

describe('places', () => {
  const died = (where: string) => `The salmon farmer Tom Hale died on Friday at a hospital in ${where}.`;

  test('of one act differ, city against city and country against country', () => {
    expect(kinds(died('Oslo'), died('Lisbon'))).toEqual(['place']);
    expect(kinds(died('Norway'), died('Portugal'))).toEqual(['place']);
    expect(kinds(died('Ardenby'), died('Norwick'))).toEqual(['place']);
  });

  test('a part and its whole are no contradiction', () => {
    expect(kinds(died('Oslo'), died('Norway'))).toEqual([]);
    expect(kinds(died('Arden'), died('Arden County'))).toEqual([]);
    expect(kinds(died('Ardenby'), died('Norwick County'))).toEqual([]);
  });

  test('that the other article names too are not compared', () => {
    const both = article('b', DAY, 'His family came from Oslo.', died('Lisbon'));
    expect(compare(article('a', DAY, died('Oslo')), both).differences).toEqual([]);
  });

  test('of other acts are not compared', () => {
    expect(
      kinds(
        'The salmon farmer Tom Hale was born on a ship in Oslo.',
        'The salmon farmer Tom Hale died on Friday in Lisbon.',
      ),
    ).toEqual([]);
  });
});

describe('participants', () => {
  const scored = (who: string) => `The defender ${who} scored twice for Arden in the cup final on Friday.`;

  test('in one role differ', () => {
    expect(kinds(scored('Tom Hale'), scored('Luis Quispe'))).toEqual(['participant']);
  });

  test('of one given name with another surname differ', () => {
    const sold = (who: string) => `The Arden mill was sold to ${who} on Friday for 3 million dollars.`;
    expect(kinds(sold('Maria Hollis'), sold('Maria Brandt'))).toEqual(['participant']);
  });

  test('spellings, short forms and initials mean one person', () => {
    expect(kinds(scored('Sergei Schoigu'), scored('Sergey Shoigu'))).toEqual([]);
    expect(kinds(scored('Michael Hale'), scored('Mike Hale'))).toEqual([]);
    expect(kinds(scored('Kim Jong Un'), scored('Kim Jong-un'))).toEqual([]);
    expect(kinds(scored('Tom Hale'), scored('T. Hale'))).toEqual([]);
  });

  test('whom the other article names too is not compared', () => {
    const both = article('b', DAY, 'Tom Hale was on the bench.', scored('Luis Quispe'));
    expect(compare(article('a', DAY, scored('Tom Hale')), both).differences).toEqual([]);
  });

  test('who only speaks is not compared', () => {
    const told = (who: string) => `The mill will close on Friday, council spokeswoman ${who} said.`;
    expect(kinds(told('Maria Hollis'), told('Ana Quispe'))).toEqual([]);
  });
});
