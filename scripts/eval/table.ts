import { belowFloor, isAsGood, type Row } from './baseline.ts';

const HEAD = ['set', 'measure', 'now', 'floor', 'reach', 'aim', 'peer', ''];

/** The table of all figures, one line a row; the last column says how far the figure is. */
export function renderTable(rows: readonly Row[]): string {
  const cells = rows.map((row, index) => [
    row.set === rows[index - 1]?.set ? '' : row.set,
    row.measure.name,
    show(row.now),
    `${show(row.floor?.value)}${row.floor?.reason ? '*' : ''}`,
    show(row.measure.reach),
    show(row.measure.aim),
    row.measure.peer ?? '',
    verdictOf(row),
  ]);
  const widths = HEAD.map((head, column) =>
    Math.max(head.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const draw = (line: readonly string[]) =>
    line
      .map((cell, column) => {
        const isFigure = column >= 2 && column <= 5;
        const width = widths[column] ?? 0;
        return isFigure ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const reasons = rows
    .filter(({ floor }) => floor?.reason)
    .map(({ set, measure, floor }) => `* ${set} ${measure.name}: ${floor?.reason}`);
  return [draw(HEAD), ...cells.map(draw), ...reasons].join('\n');
}

function verdictOf(row: Row): string {
  const { measure, now } = row;
  if (belowFloor([row]).length > 0) return 'BELOW ITS FLOOR';
  if (now === undefined) return 'not measured';
  if (measure.aim !== undefined && isAsGood(measure, now, measure.aim)) return 'aim';
  if (measure.reach !== undefined && isAsGood(measure, now, measure.reach)) return 'reach';
  return measure.reach === undefined ? '' : 'short';
}

function show(figure: number | undefined): string {
  if (figure === undefined) return '';
  return figure > 1 ? figure.toLocaleString('en-US') : figure.toFixed(3).replace(/^0/, '');
}
