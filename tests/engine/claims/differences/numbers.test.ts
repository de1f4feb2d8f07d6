import { describe, expect, test } from 'vitest';
import { article, compare, DAY, kinds } from '../sentence-pairs.ts';

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
    expect(kinds(fleet('at least two'), fleet('three'))).toEqual([]);
    expect(kinds(fleet('at least two'), fleet('four'))).toEqual(['number']);
    expect(kinds(fleet('36'), fleet('38'))).toEqual(['number']);
  });

  test('a round figure stands for what lies near it, a small one for itself', () => {
    const paid = (count: string) => `The Arden mill paid ${count} farmers for their wheat.`;
    expect(kinds(paid('2,000'), paid('1,960'))).toEqual([]);
    expect(kinds(paid('20'), paid('19'))).toEqual(['number']);
  });

  test('how far a place lies is not how far somebody went', () => {
    const chased = 'Guards chased the stolen mill cart of Arden for 30 miles on Friday.';
    expect(kinds(chased, chased.replace('30', '20'))).toEqual(['number']);
    expect(kinds(chased, chased.replace('for 30 miles', '20 miles north of Brule'))).toEqual([]);
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

  test('amid the same words a count differs, whoever else both articles name', () => {
    const struck = (people: string) =>
      `The storm struck Corran island, home to ${people} people, and the port of Arden.`;
    const tents =
      'Frightened residents of the island, which lies off the port of Arden and is home to 12,000 people, slept in tents after the storm.';
    expect(kinds(struck('15,000'), tents)).toEqual(['number']);
    expect(kinds(struck('12,000'), tents)).toEqual([]);
  });

  test('an adverb is not what is counted', () => {
    const watches = (count: string) => `The singer Ana Quispe keeps ${count} in her collection.`;
    expect(kinds(watches('26 timepieces'), watches('16 eye-wateringly expensive timepieces'))).toEqual([
      'number',
    ]);
  });

  test('an age differs without a name where each article gives one only', () => {
    const nameless = 'The 24-year-old writes about her life after the operation on her stomach.';
    const named = '19-year-old Ana Quispe had an operation on her stomach and now writes about her life.';
    expect(kinds(nameless, named)).toEqual(['number']);
    const two = article('b', DAY, 'Her brother Tom Quispe, 31, drove her.', named);
    expect(compare(article('a', DAY, nameless), two).differences).toEqual([]);
  });
});
