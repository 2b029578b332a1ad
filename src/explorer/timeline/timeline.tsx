import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type TimelineAnswer, timelineQuestion } from '../ask/documents/timeline.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { type Slide, useSlide } from '../view/use-slide.ts';
import { useView } from '../view/use-view.ts';
import { count, saySpan } from '../words/words.ts';
import { type Bar, barsWithin, toBars } from './bars.ts';

const HEIGHT = 56;

/** Events over time. Dragging over it, or moving its two ends by keyboard, chooses a span of dates. */
export function Timeline(): VNode {
  const { view, go, isThere } = useView();
  const { data } = useAnswer<TimelineAnswer>(isThere ? timelineQuestion(view) : undefined);
  const bars = toBars(data?.eventSeries ?? []);
  const dated = bars.reduce((sum, { total }) => sum + total, 0);
  const without = Math.max(0, (data?.events.totalCount ?? 0) - dated);
  const isNarrowed = view.from !== undefined || view.to !== undefined;
  return (
    <section class="timeline" aria-label="Timeline">
      <div class="timeline-head">
        <h2>When</h2>
        <p class="soft small" aria-live="polite">
          {isNarrowed
            ? `${saySpan(view.from ?? bars[0]?.from ?? null, view.to ?? bars.at(-1)?.to ?? null)}: undated events are left out`
            : `${count(dated, 'dated event')}${without > 0 ? `, ${without.toLocaleString('en')} without a month` : ''}`}
        </p>
        {isNarrowed ? (
          <button type="button" onClick={() => go({ from: undefined, to: undefined })}>
            All dates
          </button>
        ) : null}
      </div>
      {bars.length > 0 ? (
        <Brush bars={bars} />
      ) : (
        <p class="soft small">{data ? 'No event is dated.' : 'Loading …'}</p>
      )}
    </section>
  );
}

function Brush({ bars }: { bars: readonly Bar[] }): VNode {
  const { view, go } = useView();
  const { slide, begin } = useSlide();
  const chart = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<readonly [number, number]>();
  const [first, last] = dragged ?? barsWithin(bars, view.from, view.to) ?? [0, bars.length - 1];
  const most = Math.max(...bars.map(({ total }) => total));
  const datesOf = (one: number, other: number) => {
    const [from, to] = one < other ? [one, other] : [other, one];
    const isWhole = from === 0 && to === bars.length - 1;
    return isWhole
      ? { from: undefined, to: undefined }
      : { from: bars[from]?.from, to: bars[to]?.to };
  };
  const barAt = (event: PointerEvent) => {
    const { left, width } = chart.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    const at = Math.floor(((event.clientX - left) / width) * bars.length);
    return Math.min(Math.max(at, 0), bars.length - 1);
  };
  return (
    <div class="brush">
      <div
        class="chart"
        ref={chart}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragged([barAt(event), barAt(event)]);
        }}
        onPointerMove={(event) => dragged && setDragged([dragged[0], barAt(event)])}
        onPointerUp={() => {
          if (dragged) go(datesOf(...dragged));
          setDragged(undefined);
        }}
        onPointerCancel={() => setDragged(undefined)}
      >
        <svg
          viewBox={`0 0 ${bars.length} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`Events from ${saySpan(bars[0]?.from ?? null, bars.at(-1)?.to ?? null)}`}
        >
          {bars.map((bar, at) => (
            <BarShape
              key={bar.from}
              bar={bar}
              at={at}
              most={most}
              isIn={isWithin(at, first, last)}
            />
          ))}
        </svg>
      </div>
      <div class="handles">
        <Handle
          name="Beginning"
          at={Math.min(first, last)}
          bars={bars}
          begin={begin}
          onMove={(at) =>
            slide(datesOf(Math.min(at, Math.max(first, last)), Math.max(first, last)))
          }
        />
        <Handle
          name="End"
          at={Math.max(first, last)}
          bars={bars}
          begin={begin}
          onMove={(at) =>
            slide(datesOf(Math.min(first, last), Math.max(at, Math.min(first, last))))
          }
        />
      </div>
      <div class="ends soft small" aria-hidden="true">
        <span>{bars[0]?.from}</span>
        <span>{bars.at(-1)?.to}</span>
      </div>
    </div>
  );
}

function isWithin(at: number, one: number, other: number): boolean {
  return at >= Math.min(one, other) && at <= Math.max(one, other);
}

const GAP = 0.15;

function BarShape(props: { bar: Bar; at: number; most: number; isIn: boolean }): VNode {
  const { bar, at, most, isIn } = props;
  let base = HEIGHT;
  return (
    <g class={isIn ? undefined : 'out'}>
      <title>{`${saySpan(bar.from, bar.to)}: ${count(bar.total, 'event')}`}</title>
      <rect x={at} y={0} width={1} height={HEIGHT} class="ground" />
      {bar.parts.map(({ family, count: many }) => {
        const height = (many / most) * HEIGHT;
        base -= height;
        const place = { x: at + GAP / 2, width: 1 - GAP, y: base, height };
        return <rect key={family} class={`fill-${family}`} {...place} />;
      })}
    </g>
  );
}

interface HandleProps {
  readonly name: string;
  readonly at: number;
  readonly bars: readonly Bar[];
  readonly begin: Slide['begin'];
  readonly onMove: (at: number) => void;
}

function Handle({ name, at, bars, begin, onMove }: HandleProps): VNode {
  const bar = bars[at];
  return (
    <input
      type="range"
      aria-label={`${name} of the span of dates`}
      aria-valuetext={saySpan(bar?.from ?? null, bar?.to ?? null)}
      min={0}
      max={bars.length - 1}
      value={at}
      {...begin}
      onInput={(event) => onMove(Number(event.currentTarget.value))}
    />
  );
}
