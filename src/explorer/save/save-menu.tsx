import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { AskError, askCsv } from '../ask/ask.ts';
import { networkQuestion, networkRowsQuestion } from '../ask/documents/network.ts';
import { inGraphiql } from '../ask/in-graphiql.ts';
import { readColours } from '../network/colours.ts';
import type { Drawing } from '../network/drawing.ts';
import { useView } from '../view/use-view.ts';
import { saveFile } from './save.ts';
import { toSvg } from './to-svg.ts';

const NAME = 'who-met-whom';
const SCALE = 2;

/** What is shown, to take away: as rows, as a picture, as the query that made it. */
export function SaveMenu(props: { drawing: Drawing | undefined; pairs: number }): VNode {
  const { drawing, pairs } = props;
  const { view } = useView();
  const [fault, setFault] = useState('');
  const [isMaking, setMaking] = useState(false);
  const csv = () => {
    askCsv(networkRowsQuestion(view, pairs)).then(
      (rows) => saveFile(rows, `${NAME}.csv`),
      (cause: unknown) => setFault(cause instanceof AskError ? cause.message : String(cause)),
    );
  };
  const png = () => {
    if (!drawing) return;
    const bg = readColours()('page');
    drawing.graph
      .png({
        output: 'blob-promise',
        bg,
        full: true,
        scale: SCALE,
        maxWidth: 8000,
        maxHeight: 8000,
      })
      .then(
        (picture) => saveFile(picture, `${NAME}.png`),
        (cause: unknown) => setFault(String(cause)),
      );
  };
  const svg = () => {
    if (!drawing) return;
    const picture = toSvg(drawing.graph, readColours());
    saveFile(new Blob([picture], { type: 'image/svg+xml' }), `${NAME}.svg`);
  };
  const page = async () => {
    setFault('');
    setMaking(true);
    try {
      // Loaded when it is wanted: whoever only looks need not have it.
      const { oneFile } = await import('./one-file.ts');
      saveFile(await oneFile(view, drawing), `${NAME}.html`);
    } catch (cause) {
      setFault(cause instanceof AskError ? cause.message : String(cause));
    } finally {
      setMaking(false);
    }
  };
  return (
    <nav class="save" aria-label="Take away">
      <a
        class="button"
        href={inGraphiql(networkQuestion(view, pairs))}
        target="_blank"
        rel="noopener"
      >
        Open in GraphiQL
      </a>
      <button type="button" onClick={csv}>
        CSV
      </button>
      <button type="button" disabled={!drawing} onClick={png}>
        PNG
      </button>
      <button type="button" disabled={!drawing} onClick={svg}>
        SVG
      </button>
      <button
        type="button"
        disabled={isMaking}
        title="The picture, the events and their sentences in a file that opens without a server"
        onClick={page}
      >
        One file (HTML)
      </button>
      <span role="status" class="small">
        {isMaking ? 'Making the file…' : fault}
      </span>
    </nav>
  );
}
