import { Readability } from '@mozilla/readability';
import { claimOf } from '../../reading/gate.ts';
import { metadataOf } from '../../reading/metadata/metadata.ts';
import { readPageWithAnchors } from '../../reading/read-page.ts';

export { mapped } from './mapped.ts';

/** Milliseconds that one page took; each the best of `rounds`, since other work only ever slows a round down. */
export interface Times {
  readonly readability: number;
  readonly markup: number;
  readonly everything: number;
  /** The longest stretch between two turns of the event loop. */
  readonly longest: number;
}

/** Measures the reading code against Readability's own parse on the page it stands in. */
export async function times(rounds: number): Promise<Times> {
  const measured: Times[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const readability = readabilityTime();
    const markup = markupTime();
    measured.push({ readability, markup, ...(await everythingTime()) });
  }
  const best = (key: keyof Times): number => Math.min(...measured.map((one) => one[key]));
  return {
    readability: best('readability'),
    markup: best('markup'),
    everything: best('everything'),
    longest: best('longest'),
  };
}

function readabilityTime(): number {
  const clone = document.cloneNode(true) as Document;
  const began = performance.now();
  try {
    new Readability(clone, { serializer: (element) => element }).parse();
  } catch {
    // It gives up on some pages; the time until then counts.
  }
  return performance.now() - began;
}

function markupTime(): number {
  const began = performance.now();
  claimOf(document, location.href, metadataOf(document, location.href));
  return performance.now() - began;
}

async function everythingTime(): Promise<{ everything: number; longest: number }> {
  let began = performance.now();
  const stretches: number[] = [];
  const yieldToMain = async (): Promise<void> => {
    stretches.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 0));
    began = performance.now();
  };
  await readPageWithAnchors(document, {
    url: location.href,
    anyway: true,
    detectLanguage: async () => null,
    pace: { yieldToMain },
  });
  stretches.push(performance.now() - began);
  return { everything: stretches.reduce((sum, one) => sum + one, 0), longest: Math.max(...stretches) };
}
