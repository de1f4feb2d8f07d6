import { describe, expect, it } from 'vitest';
import { tellingWords } from '../../components/telling-words.ts';

const told = (here: string, there: string) => {
  const found = tellingWords(here, there);
  return {
    here: found.here.map(({ start, end }) => here.slice(start, end)),
    there: found.there.map(({ start, end }) => there.slice(start, end)),
  };
};

describe('telling words', () => {
  it('are no empty words alone', () => {
    expect(told('the crew went to shore', 'crew went shore')).toEqual({ here: [], there: [] });
    expect(told('talks between the crew and the port', 'talks of the crew with port')).toEqual({
      here: ['between'],
      there: [],
    });
  });

  it('are negations, however short', () => {
    expect(told('we are at fault', 'we are not at fault').there).toEqual(['not']);
  });

  it('are no abbreviation beside the name it stands for', () => {
    const whole = 'the Maritime Safety Board (MSB) is asking questions';
    expect(told(whole, 'the MSB is asking questions')).toEqual({ here: [], there: [] });
    expect(told('the MSB is asking', 'the Maritime Safety Board is asking')).toEqual({ here: [], there: [] });
    expect(told('the League of Harbour Towns asked', 'the LHT asked')).toEqual({ here: [], there: [] });
  });

  it('are an abbreviation that stands for something else', () => {
    expect(told('the MSB is asking', 'the Coast Guard is asking')).toEqual({
      here: ['MSB'],
      there: ['Coast Guard'],
    });
  });
});
