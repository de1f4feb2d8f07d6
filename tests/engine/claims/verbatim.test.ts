import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../corpus/memory.ts';
import { repeatsEarlier } from '../../../engine/claims/verbatim.ts';
import { cover } from '../../../engine/coverage.ts';
import { article } from './sentence-pairs.ts';

const SPAN =
  'the old stone bridge at Arden fell into the river on Friday night, killing twelve people who were on their way home from the autumn market';

describe('a long span, word for word', () => {
  test('is found from twenty words on, whatever stands around it', () => {
    const short = SPAN.split(' ').slice(0, 19).join(' ');
    expect(repeatsEarlier([`Tom Reed said ${SPAN}.`, `${SPAN}, Ann Cole said.`])).toEqual([false, true]);
    expect(repeatsEarlier([`Tom Reed said ${short}.`, `${short}, Ann Cole said.`])).toEqual([false, false]);
  });

  test('counts one origin, though two articles name two', async () => {
    const rest =
      'The council of Arden had closed the stone bridge to lorries in May. Divers searched the river until Sunday. Engineers found cracks in two of its old pillars.';
    const dispatch = (id: string, text: string) => article(id, '2021-05-18', `${text} ${rest}`);
    const named = async (own: string, other: string) => {
      const page = {
        ...dispatch('p', own),
        byline: null,
        extent: { whole: true, cut: null, paragraphs: 1, characters: 500 },
      };
      const { claims } = await cover(page, corpusOf([dispatch('a', other)], 'library'), {
        readAt: '2021-05-18T10:00:00Z',
        signal: new AbortController().signal,
      });
      return claims[0]?.namedOrigins.map(({ name }) => name);
    };
    const reworded =
      'The stone bridge at Arden fell into the river on Friday night and killed twelve people, Ann Cole said.';
    expect(await named(`Tom Reed said ${SPAN}.`, `Ann Cole said ${SPAN}.`)).toEqual(['Tom Reed']);
    expect(await named(`Tom Reed said ${SPAN}.`, reworded)).toEqual(['Tom Reed', 'Ann Cole']);
  });
});
