import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Network } from '../ask/documents/network.ts';
import type { Theme } from '../theme.ts';
import { useView } from '../view/use-view.ts';
import { NOTHING_CHOSEN, toPair } from '../view/view.ts';
import { type Drawing, openDrawing } from './drawing.ts';
import type { Fan } from './fan.ts';
import { clearFocus, focusedNode, moveFocus } from './focus.ts';
import { sayTarget } from './say-target.ts';
import { isDirection } from './steps.ts';
import { type Target, targetOf } from './targets.ts';

/** What the picture shows. */
export interface PictureProps {
  readonly network: Network;
  readonly fan: Fan | undefined;
  /** Lines that share the topic of the lens. */
  readonly shared: ReadonlySet<string> | undefined;
  readonly theme: Theme;
  /** Takes the drawing, for those who save it; undefined when it goes. */
  readonly onDrawing: (drawing: Drawing | undefined) => void;
}

const ZOOM_STEP = 1.3;

/** The network on a canvas, with its keys and buttons. */
export function Picture({ network, fan, shared, theme, onDrawing }: PictureProps): VNode {
  const { view, go } = useView();
  const container = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing>();
  const [settled, setSettled] = useState(0);
  const [pointed, setPointed] = useState('');

  const choose = useRef<(target: Target | undefined) => void>(() => undefined);
  choose.current = (target) => go({ ...NOTHING_CHOSEN, ...toChoice(target, view.pair) });
  const say = useRef<(target: Target | undefined) => void>(() => undefined);
  say.current = (target) => setPointed(target ? sayTarget(target, network, fan) : '');

  useEffect(() => {
    if (!container.current) return;
    const opened = openDrawing(container.current, {
      onChoose: (target) => choose.current(target),
      onPoint: (target) => say.current(target),
      onSettled: () => setSettled((times) => times + 1),
    });
    setDrawing(opened);
    onDrawing(opened);
    const resized = new ResizeObserver(opened.resize);
    resized.observe(container.current);
    return () => {
      resized.disconnect();
      onDrawing(undefined);
      opened.close();
    };
  }, []);
  useEffect(() => {
    drawing?.show(network).catch(() => undefined);
  }, [drawing, network]);
  useEffect(() => drawing?.open(fan), [drawing, fan, settled]);
  useEffect(() => drawing?.lens(shared), [drawing, shared, fan, settled]);
  useEffect(
    () =>
      drawing?.choose(
        [view.actor, view.event, ...(view.pair ?? [])].filter((id) => !!id) as string[],
      ),
    [drawing, view.actor, view.event, view.pair, fan, settled],
  );
  useEffect(() => drawing?.recolour(), [drawing, theme]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!drawing || event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (isDirection(key)) {
      const node = moveFocus(drawing, key);
      if (node) say.current(targetOf(node));
    } else if (key === 'Enter' || key === ' ') {
      const node = focusedNode(drawing);
      if (node) choose.current(targetOf(node));
    } else if (key === '+' || key === '=') drawing.zoom(ZOOM_STEP);
    else if (key === '-') drawing.zoom(1 / ZOOM_STEP);
    else if (key === '0') drawing.fit();
    else return;
    event.preventDefault();
  };

  return (
    <div class="picture" data-settled={settled}>
      <div
        class="canvas"
        ref={container}
        role="application"
        aria-label="Network of who met whom. Arrow keys move between actors and pairs, Enter opens, plus and minus zoom. The table shows the same."
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture takes arrow keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => drawing && clearFocus(drawing)}
      />
      <p class="pointed" aria-live="polite">
        {pointed}
      </p>
      <div class="zoom">
        <button type="button" aria-label="Zoom in" onClick={() => drawing?.zoom(ZOOM_STEP)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => drawing?.zoom(1 / ZOOM_STEP)}>
          −
        </button>
        <button type="button" onClick={() => drawing?.fit()}>
          Fit
        </button>
        <button type="button" onClick={() => drawing?.arrange().catch(() => undefined)}>
          Lay out anew
        </button>
      </div>
    </div>
  );
}

function toChoice(target: Target | undefined, pair: readonly [string, string] | undefined) {
  if (!target) return {};
  if (target.kind === 'actor') return { actor: target.id };
  if (target.kind === 'pair') return { pair: toPair(...target.ids) };
  return { pair, event: target.id };
}
