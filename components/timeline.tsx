import './timeline.css';
import type { Coverage } from '../engine/article.ts';
import type { Language } from '../locales/language.ts';
import { useLanguage } from './language.tsx';
import { type Run, runsOf } from './timeline-layout.ts';
import { type Appearance, type Moment, type Timeline as Times, timelineOf } from './timeline-moments.ts';

/** Sizes in px. Text keeps its size, so the drawing is not scaled: places along the axis are shares of its width. */
const LETTER = 20;
const LANE = 24;
const LABELS = 16;
/** The width of the axis in a panel of 320 px: what has room there has room everywhere. */
const NARROWEST = 288;
/** Labels nearer than this, as a share of the axis, would touch. */
const LABEL_ROOM = 0.16;

/** When each article appeared, letters over an axis of days or hours; the same as a list for who hears it. */
export function Timeline({ coverage }: { readonly coverage: Coverage }) {
  const language = useLanguage();
  const times = timelineOf(coverage);
  if (times === null) return null;
  return (
    <figure class="timeline" aria-label={language.translate('timeline.name')}>
      <Axis times={times} language={language} />
      <ul class="for-ears">
        {times.articles.map((each) => (
          <li key={each.letter}>{said(each, times, language)}</li>
        ))}
      </ul>
      {times.without !== null && (
        <figcaption>{language.translate(`timeline.without.${times.without}`)}</figcaption>
      )}
    </figure>
  );
}

function said({ letter, page, published }: Appearance, { unit }: Times, language: Language): string {
  const { translate, day } = language;
  const when =
    published === null
      ? translate('date.none')
      : unit === 'days'
        ? day(published)
        : translate('timeline.when', { day: day(published), time: language.time(published) });
  return translate(page ? 'timeline.page' : 'timeline.article', { letter, when });
}

function Axis({ times, language }: { readonly times: Times; readonly language: Language }) {
  const runs = runsOf(times.moments, (LETTER + 2) / NARROWEST);
  const axis = LANE * Math.max(...runs.map(({ lane }) => lane + 1)) + 2;
  const topOf = (lane: number) => axis - 4 - (lane + 1) * LANE + (LANE - LETTER);
  // Time runs the way the text runs.
  const along = (share: number) => `${100 * (language.dir === 'rtl' ? 1 - share : share)}%`;
  return (
    <svg class="timeline-axis" width="100%" height={axis + LABELS} aria-hidden="true" focusable="false">
      <line class="timeline-line" x1="0" x2="100%" y1={axis} y2={axis} />
      {times.midnights.map((at) => (
        <line class="timeline-midnight" key={at} x1={along(at)} x2={along(at)} y1={axis - 4} y2={axis + 4} />
      ))}
      {runs.map(({ at, centre, lane }) => (
        <g key={at}>
          <line class="timeline-stem" x1={along(centre)} x2={along(at)} y1={topOf(lane)} y2={axis} />
          <circle class="timeline-point" cx={along(at)} cy={axis} r="2.5" />
        </g>
      ))}
      {runs.map((run) => (
        <Letters key={run.at} run={run} x={along(run.centre)} y={topOf(run.lane)} dir={language.dir} />
      ))}
      {labelsOf(times, language).map(({ at, text, anchor }) => (
        <text class="timeline-label" key={at} x={along(at)} y={axis + 14} text-anchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  );
}

function Letters(props: {
  readonly run: Run;
  readonly x: string;
  readonly y: number;
  readonly dir: Language['dir'];
}) {
  const { shown, more } = props.run;
  // The first letter, and the number behind the last, stand where the text begins and ends.
  const turned = (index: number) => (props.dir === 'rtl' ? shown.length - 1 - index : index);
  const left = (index: number) => (turned(index) - shown.length / 2) * (LETTER + 2) + 1;
  return (
    <svg x={props.x} y={props.y} overflow="visible" aria-hidden="true">
      {shown.map(({ letter, page }, index) => (
        <g key={letter} class={page ? 'timeline-here' : ''}>
          <rect x={left(index)} width={LETTER} height={LETTER} rx="4" />
          <text x={left(index) + LETTER / 2} y="14.5" text-anchor="middle">
            {letter}
          </text>
        </g>
      ))}
      {more > 0 && (
        <text class="timeline-more" x={left(shown.length) + (props.dir === 'rtl' ? LETTER : 0)} y="14.5">
          +{more}
        </text>
      )}
    </svg>
  );
}

interface Label {
  readonly at: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Both ends of an axis of hours; of one of days every day on which something appeared that has room. */
function labelsOf({ unit, moments }: Times, language: Language): Label[] {
  const [first, last] = [moments[0], moments.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (unit === 'hours') {
    const text = ({ published }: Moment) =>
      language.translate('timeline.when', {
        day: language.shortDay(published),
        time: language.time(published),
      });
    return [
      { at: 0, text: text(first), anchor: 'start' },
      { at: 1, text: text(last), anchor: 'end' },
    ];
  }
  const labels: Label[] = [];
  for (const { at, published } of moments) {
    const near = labels.at(-1);
    const room = near === undefined || at - near.at >= LABEL_ROOM;
    const roomAtEnd = at === last.at || last.at - at >= LABEL_ROOM;
    if (room && roomAtEnd) {
      const anchor = at < LABEL_ROOM / 2 ? 'start' : at > 1 - LABEL_ROOM / 2 ? 'end' : 'middle';
      const edge = anchor === 'start' ? 0 : anchor === 'end' ? 1 : at;
      labels.push({ at: edge, text: language.shortDay(published), anchor });
    }
  }
  return labels;
}
