import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Draw } from './draw.ts';

/** Words that stores, search engines, parsers and prototypes trip over. */
const TEXTS = [
  '',
  ' ',
  '*',
  '?',
  '~',
  'met~99999',
  '"',
  '\\',
  '(((',
  'AND OR NOT',
  'a:b^2 [x TO y] {z}',
  '+-&&||!(){}[]^"~*?:\\/',
  "') DETACH DELETE (n) //",
  '`',
  '$v0',
  '__proto__',
  'constructor',
  'null',
  '\u0000',
  '\u0001\u001f\u007f',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u200b\ufeff',
  '𝕹𝖔𝖗𝖜𝖆𝖞 🇳🇴',
  'e\u0301\u0301\u0301',
  'İ'.repeat(50),
  'x'.repeat(5000),
  '9'.repeat(400),
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  'eyJrIjoxfQ==',
  'W10=',
  '[["a"],1]',
  'actor:',
  ':',
] as const;

/** Words that mean something in some graph. */
const NAMES = [
  'Norway',
  'norway',
  'Arlund',
  'Petro',
  'actor:ARL',
  'actor:NOR',
  'actor:COL',
  'topic:gas',
  'topic:sanctions',
  'energy',
  'article:north',
  'event:none',
  'met',
  'sanctions',
] as const;

const DATES = ['2026', '2026-02', '2026-02-03', '0001', '9999-12-31', '2024-02-29'] as const;
const SMALL = ['0', '-1', '1', '2', '3', '7', '20', '100', '101', '2147483647'] as const;

const NUMBERS = [
  '0',
  '-1',
  '1',
  '7',
  '100',
  '101',
  '2147483647',
  '2147483648',
  '-2147483649',
  '9007199254740993',
  '123456789012345678901234567890',
  '1e400',
  '-0.0',
  '1e-400',
  '0.5',
  '3.0',
] as const;

const BROKEN = [
  '00',
  '-',
  '.5',
  '1.e',
  '"',
  '"""',
  '"\\u12"',
  '"\n"',
  '$',
  '{',
  '[',
  '@a',
  '...',
  '\u0000',
] as const;

const DEEPEST = 4;

/** A value as a document writes it: mostly of the type, sometimes anything. */
export function literal(draw: Draw, type: GraphQLInputType, depth = 0): string {
  if (draw.spite(6)) return anything(draw, depth);
  if (isNonNullType(type)) return literal(draw, type.ofType, depth);
  if (draw.chance(4)) return 'null';
  if (isListType(type)) {
    if (draw.chance(20)) return literal(draw, type.ofType, depth);
    const items = Array.from({ length: draw.below(4) }, () => literal(draw, type.ofType, depth));
    return `[${items.join(', ')}]`;
  }
  if (isEnumType(type)) return draw.of(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      ({ type: inner }) => isNonNullType(inner) || (depth < DEEPEST && draw.chance(25)),
    );
    const written = fields.map((one) => `${one.name}: ${literal(draw, one.type, depth + 1)}`);
    if (draw.spite(4)) written.push('nothing: 1', 'nothing: 2');
    return `{${written.join(', ')}}`;
  }
  if (type.name === 'Int' || type.name === 'Float') {
    return draw.spite(40) ? draw.of(NUMBERS) : draw.of(SMALL);
  }
  if (type.name === 'Date' && !draw.spite(20)) return `"${draw.of(DATES)}"`;
  if (type.name === 'Boolean') return draw.of(['true', 'false']);
  return quoted(draw, draw.chance(60) ? draw.of(NAMES) : draw.of(TEXTS));
}

function quoted(draw: Draw, text: string): string {
  if (draw.spite(5)) return `"""${text}"""`;
  return draw.spite(5) ? `"${text}"` : JSON.stringify(text);
}

function anything(draw: Draw, depth: number): string {
  const inner = () => (depth < DEEPEST ? anything(draw, depth + 1) : '1');
  const kinds = [
    () => draw.of(NUMBERS),
    () => quoted(draw, draw.of(TEXTS)),
    () => draw.of(['true', 'null', 'STATE', 'nonsense', '__proto__']),
    () => `[${inner()}, ${inner()}]`,
    () => `{a: ${inner()}, constructor: ${inner()}}`,
    () => `${'['.repeat(60)}${']'.repeat(60)}`,
    () => `$v${draw.below(4)}`,
    () => draw.of(BROKEN),
  ];
  return draw.of(kinds)();
}

/** A value of a variable, as JSON gives it: mostly what some type takes, sometimes what none does. */
export function variable(draw: Draw, depth = 0): unknown {
  const inner = () => (depth < DEEPEST ? variable(draw, depth + 1) : 1);
  const kinds = [
    () => draw.of(NAMES),
    () => draw.of(TEXTS),
    () => Number(draw.of(NUMBERS)),
    () => 1 + draw.below(100),
    () => draw.of([true, false, null]),
    () => [inner(), inner()],
    () => ({ field: 'EVENTS', direction: 'ASC' }),
    () => JSON.parse(`{"__proto__": ${JSON.stringify(inner())}, "AND": [], "is": "x"}`) as unknown,
    () => Array.from({ length: 101 }, () => 'actor:ARL'),
  ];
  return draw.of(kinds)();
}

/** A piece of text to be put anywhere. */
export function scrap(draw: Draw): string {
  return draw.of([...BROKEN, ...TEXTS, ...NUMBERS, '}', ')', ']', ':', '!', '|', '&', '#', ',']);
}
