import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/reading/pdf/read-pdf.ts';

type Line = readonly [text: string, x: number, y: number, size?: number];

/** A PDF of the simplest kind, one content stream a page. */
function pdf(pages: readonly (readonly Line[])[], trailer = ''): Buffer {
  const bodies: string[] = [];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  bodies.push('<< /Type /Catalog /Pages 2 0 R >>');
  bodies.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  bodies.push('<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>');
  for (const [index, lines] of pages.entries()) {
    const stream = lines
      .map(
        ([text, x, y, size = 10]) =>
          `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
      )
      .join('\n');
    bodies.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  let out = '%PDF-1.4\n';
  const offsets = bodies.map((body, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const xref = out.length;
  out += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}`;
  out += `trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF`;
  return Buffer.from(out, 'latin1');
}

const page = (number: number, lines: readonly string[]): readonly Line[] => [
  ['The Nordic Review 12/2026', 200, 770],
  ...lines.map((text, index): Line => [text, 50, 700 - index * 12]),
  [String(number), 300, 30],
];

describe('the text of a PDF', () => {
  test('lines are paragraphs again, words whole; heads, feet and page numbers are gone', async () => {
    const bytes = pdf([
      page(1, [
        'Norway met Chile in Oslo on Monday to end the cease-fire dis-',
        'pute, and the ministers spoke of the cease-',
        'fire in long sessions until the evening came over the harbour.',
        'They left.',
        'Peru was not invited to the talks, which its government called a',
      ]),
      page(2, ['very poor sign in a note on Tuesday.', 'Chile did not answer.']),
    ]);
    const { text, meta } = await readPdf(bytes, 'a.pdf', 10_000);
    expect(text).toBe(
      'Norway met Chile in Oslo on Monday to end the cease-fire dispute, and the ministers spoke of the cease-fire in long sessions until the evening came over the harbour. They left.\n\n' +
        'Peru was not invited to the talks, which its government called a very poor sign in a note on Tuesday.\n\nChile did not answer.',
    );
    expect(meta).toEqual({});
    expect((await readPdf(bytes, 'a.pdf', 10_000)).text).toBe(text);
  });

  test('a heading and a gap part paragraphs', async () => {
    const bytes = pdf([
      [
        ['Talks in Oslo', 50, 700, 16],
        ['Norway met Chile in', 50, 680],
        ['Oslo', 50, 668],
        ['Peru left', 50, 630],
      ],
    ]);
    expect((await readPdf(bytes, 'a.pdf', 10_000)).text).toBe(
      'Talks in Oslo\n\nNorway met Chile in Oslo\n\nPeru left',
    );
  });

  test('no text: a scan', async () => {
    await expect(readPdf(pdf([[]]), 'a.pdf', 1000)).rejects.toThrow(
      'a.pdf is a PDF of pictures without text, such as a scan: recognise its text (OCR) and save that as plain text (.txt, UTF-8).',
    );
  });

  test('a password', async () => {
    const encrypt = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> >>`;
    await expect(readPdf(pdf([page(1, ['Text'])], encrypt), 'a.pdf', 1000)).rejects.toThrow(
      'a.pdf is encrypted: save it as a PDF without a password.',
    );
  });
});
