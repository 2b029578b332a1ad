import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../src/reading/docx/read-docx.ts';

/** A ZIP of deflated entries; `claimed` is what it says of their unpacked size. */
function zip(files: Readonly<Record<string, Buffer>>, claimed?: number): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of Object.entries(files)) {
    const packed = deflateRawSync(data);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(data), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(claimed ?? data.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), shared, place, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function docx(body: string, more: Readonly<Record<string, Buffer>> = {}): Buffer {
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"/>`;
  const rels = (links: string) =>
    Buffer.from(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
    );
  return zip({
    '[Content_Types].xml': Buffer.from(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': rels(link('r1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': rels(link('r2', 'footnotes', 'footnotes.xml')),
    'word/document.xml': Buffer.from(`<w:document ${NS}><w:body>${body}</w:body></w:document>`),
    'word/footnotes.xml': Buffer.from(
      `<w:footnotes ${NS}><w:footnote w:id="1"><w:p><w:r><w:t>Hansen, The Nordic Post.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    ),
    ...more,
  });
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;

describe('the text of a Word file', () => {
  test('paragraphs, parted runs, rows and footnotes', async () => {
    const row = `<w:tbl><w:tr><w:tc>${paragraph(run('Chile'))}</w:tc><w:tc>${paragraph(run('3'))}</w:tc></w:tr></w:tbl>`;
    const bytes = docx(
      paragraph(
        run('Nor'),
        run('way met '),
        run('Chile.'),
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
      ) +
        paragraph(run('Peru left.')) +
        row,
    );
    const { text, meta } = await readDocx(bytes, 'a.docx');
    expect(text.split(/\n+/)).toEqual([
      'Norway met Chile.[1]',
      'Peru left.',
      'Chile',
      '3',
      '[1] Hansen, The Nordic Post.',
    ]);
    expect(meta).toEqual({});
    expect((await readDocx(bytes, 'a.docx')).text).toBe(text);
  });

  test('no text', async () => {
    await expect(readDocx(docx(paragraph()), 'a.docx')).rejects.toThrow(
      "a.docx has no text (pictures are not read): put the article's text into it.",
    );
  });

  test('an archive that unpacks without end is refused, whatever sizes it states', async () => {
    const bomb = zip({ 'word/document.xml': Buffer.alloc(70 * 1024 * 1024) }, 10);
    expect(bomb.length).toBeLessThan(200_000);
    await expect(readDocx(bomb, 'a.docx')).rejects.toThrow(
      'a.docx is broken, or unpacks to over 64 MB',
    );
  });

  test('half a file', async () => {
    const bytes = docx(paragraph(run('Text')));
    await expect(readDocx(bytes.subarray(0, bytes.length / 2), 'a.docx')).rejects.toThrow(
      'a.docx is broken',
    );
  });

  test('a ZIP without a document in it', async () => {
    await expect(
      readDocx(zip({ 'word/other.xml': Buffer.from('<a/>') }), 'a.docx'),
    ).rejects.toThrow('a.docx is no sound Word file');
  });
});
