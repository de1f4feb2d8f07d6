import type { Page } from '../../../engine/article.ts';
import { story } from './other-stories.ts';

/** Two reports of one event, and one of another of its kind. */
export interface SiblingEvents {
  readonly kind: string;
  readonly page: Page;
  readonly same: Page;
  readonly sibling: Page;
  /** Whether the texts alone tell them apart, or only with their dates. */
  readonly undated: boolean;
}

const fires: SiblingEvents = {
  kind: 'fires in two towns',
  undated: true,
  page: story('fire-a', '2024-02-11', 'Warehouse fire in Marlow Bridge forces 40 from their homes', [
    'A fire tore through a furniture warehouse in Marlow Bridge on Saturday night, forcing 40 people out of neighbouring flats, the county fire service said.',
    'Sixty firefighters fought the blaze at Tanner Street until 4 a.m. No one was hurt. Station officer Della Quince said the roof had come down within twenty minutes.',
    'The warehouse belongs to Orrin and Sons, which stored sofas there. Investigators were looking at a heater as the cause.',
  ]),
  same: story('fire-b', '2024-02-11', 'Marlow Bridge: blaze destroys furniture store, residents evacuated', [
    'Residents of Tanner Street in Marlow Bridge spent Saturday night in a school hall after a furniture warehouse burned down next door.',
    'About 40 people had to leave their flats, none of them injured. The building of Orrin and Sons was a total loss, Della Quince of the fire service said.',
    'Some 60 firefighters were at the scene until early Sunday. A faulty heater may have started the fire.',
  ]),
  sibling: story('fire-c', '2024-02-12', 'Fire at paint warehouse in Hollins Ferry, 15 evacuated', [
    'A fire broke out in a paint warehouse in Hollins Ferry on Monday morning, and 15 people were taken out of nearby houses, the fire service said.',
    'Thirty-five firefighters brought the blaze under control by noon. One man was treated for smoke. Officer Ivo Brandt said drums of thinner had exploded.',
    'The warehouse on Quay Road is run by Castell Coatings. Investigators had not named a cause.',
  ]),
};

const earnings: SiblingEvents = {
  kind: 'two quarters of one company',
  undated: true,
  page: story('earnings-a', '2024-04-24', 'Velstrom profit falls 12 percent as turbine orders slow', [
    'Velstrom said on Wednesday that net profit fell 12 percent to 318 million euros in the first quarter, as orders for offshore turbines slowed.',
    'Revenue came to 4.1 billion euros, below the 4.3 billion that analysts had expected. Chief executive Marit Osland kept the outlook for the year.',
    'Shares of the Bergen company dropped 6 percent. It plans to close its blade plant in Aalvik with 270 jobs.',
  ]),
  same: story('earnings-b', '2024-04-24', 'Turbine maker Velstrom misses forecasts, to shut Aalvik plant', [
    'Shares in Velstrom slid 6 percent on Wednesday after the turbine maker reported a first-quarter profit of 318 million euros, 12 percent less than a year before.',
    'The company will shut its plant in Aalvik, where 270 people make blades. Marit Osland, who runs Velstrom, blamed slow offshore orders.',
    'Sales of 4.1 billion euros missed forecasts of 4.3 billion.',
  ]),
  sibling: story('earnings-c', '2024-10-23', 'Velstrom profit jumps 31 percent on service contracts', [
    'Velstrom said on Thursday that net profit rose 31 percent to 455 million euros in the third quarter, helped by service contracts for onshore wind farms.',
    'Revenue came to 5.2 billion euros, above the 4.9 billion that analysts had expected. Chief executive Marit Osland raised the outlook for the year.',
    'Shares of the Bergen company gained 9 percent. It is to buy the software firm Nettlark for 600 million euros.',
  ]),
};

const matches: SiblingEvents = {
  kind: 'two matches of the same teams, a week apart',
  undated: false,
  page: story('match-a', '2024-03-02', 'Ridgeport beat Calder Vale 3-1 as Amadi scores twice', [
    'Ridgeport beat Calder Vale 3-1 on Saturday, Tobi Amadi scoring twice in the second half before a crowd of 21,400 at Harbour Park.',
    'Calder Vale led through Luke Sorrell after 14 minutes. Amadi levelled from the spot in the 52nd and struck again in the 71st; Henrik Voss added the third.',
    'Ridgeport’s manager, Elena Prats, praised her side’s patience. They climb to fourth in the league.',
  ]),
  same: story('match-b', '2024-03-02', 'Amadi double sinks Calder Vale at Harbour Park', [
    'Two goals by Tobi Amadi turned the match round for Ridgeport, who came from behind to win 3-1 against Calder Vale on Saturday.',
    'Luke Sorrell had put the visitors ahead in the 14th minute. A penalty in the 52nd and a shot in the 71st gave Amadi his double, and Henrik Voss made it safe.',
    'The 21,400 at Harbour Park saw Ridgeport go fourth. Elena Prats said patience had won it.',
  ]),
  sibling: story('match-c', '2024-03-09', 'Calder Vale hold Ridgeport 0-0 in cup tie', [
    'Calder Vale held Ridgeport to a goalless draw in the cup on Sunday in front of 12,900 at the Weir Ground, and the tie goes to a replay.',
    'Tobi Amadi hit the post in the 33rd minute and Luke Sorrell was sent off in the 80th for a second booking.',
    'Elena Prats said her side had missed Henrik Voss, who is out for a month with a knee injury.',
  ]),
};

export const siblingEvents: readonly SiblingEvents[] = [fires, earnings, matches];
