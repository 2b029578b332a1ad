import { useRef } from 'preact/hooks';
import { useView } from './use-view.ts';
import type { Change } from './view.ts';

/** How a slider changes the view. */
export interface Slide {
  /** Its first movement is a step that the browser's back button undoes; those that follow stand in its place. */
  readonly slide: (change: Change) => void;
  /** For the slider: from here on, the next movement is a first one. */
  readonly begin: { readonly onFocus: () => void; readonly onPointerDown: () => void };
}

/** For one slider, or several that together choose one thing. */
export function useSlide(): Slide {
  const { go, adjust } = useView();
  const isMoving = useRef(false);
  const begin = () => {
    isMoving.current = false;
  };
  return {
    slide(change) {
      (isMoving.current ? adjust : go)(change);
      isMoving.current = true;
    },
    begin: { onFocus: begin, onPointerDown: begin },
  };
}
