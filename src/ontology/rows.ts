import type { z } from 'zod';
import type { Row } from './fault.ts';
import type { FILE_SHAPES } from './shapes.ts';

type FileShape = (typeof FILE_SHAPES)[number];

/** What a file can hold: "actor", "trigger", "word-list" … */
export type EntryKind = FileShape['name'];

/** The entries of each kind that have their shape, in the order of files and lines. */
export type Rows = {
  readonly [F in FileShape as F['name']]: readonly Row<z.infer<F['shape']>>[];
};

/** The ids of each kind, those of misshapen entries too, lest one fault appear as many. */
export type Ids = Readonly<Record<EntryKind, ReadonlySet<string>>>;
