import { type Random, randomFrom } from '../../../bench/differences/random.ts';
import type { Story } from './stories.ts';

const TOWNS =
  'Marrowfen Penhallow Sturt Ottlebridge Skerrin Tarn Vale Corrow Lindmoor Ashkeld Brackwater'.split(' ');
const PEOPLE =
  'Beatrix Quillon,Alwin Tarrock,Merete Foss,Odo Lanner,Ines Farrow,Tobias Wren,Cora Maddock'.split(',');
const BODIES = 'Ottle Water Board,Harbour Office,Marrowfen fire brigade,Bird Observatory,River Council'.split(
  ',',
);
const THINGS = 'bridge,school,dyke,ferry,library,lighthouse,market hall,mill,railway,clinic'.split(',');
const ACTS = 'closed,reopened,repaired,flooded,sold,inspected,extended,abandoned,painted,fenced in'.split(
  ',',
);

/** As many invented reports as one likes, each another, all of the same few words: one report is as long as the next. */
export function storyNumber(at: number): Story {
  const random = randomFrom(at + 1);
  const town = pick(TOWNS, random);
  const thing = pick(THINGS, random);
  const paragraphs = Array.from({ length: 12 }, () => sentences(town, thing, random));
  return { title: `The ${thing} of ${town} is to be ${pick(ACTS, random)}, report ${at + 1}`, paragraphs };
}

function sentences(town: string, thing: string, random: Random): string {
  const count = 2 + Math.floor(random() * 900);
  const [person, other] = [pick(PEOPLE, random), pick(PEOPLE, random)];
  return [
    `The ${thing} of ${town} was ${pick(ACTS, random)} on ${pick(DAYS, random)}, ${person} of the ${pick(BODIES, random)} said.`,
    `“We counted ${count} people at the ${pick(THINGS, random)}, and none of them had heard of it,” ${other} added.`,
    `The ${pick(BODIES, random)} expects the work to cost ${1 + (count % 9)} million crowns and to last until ${pick(DAYS, random)}.`,
  ].join(' ');
}

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

function pick(from: readonly string[], random: Random): string {
  return from[Math.floor(random() * from.length)] ?? '';
}
