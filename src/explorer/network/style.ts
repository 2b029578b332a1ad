import type { StylesheetJson } from 'cytoscape';
import { ACTOR_KINDS, type ActorKind } from '../../model/actor.ts';
import { EVENT_TYPES } from '../../model/event.ts';
import { EVENT_ICONS, KIND_ICONS } from '../words/icons.ts';
import { FAMILIES, type Family, familyOf } from '../words/words.ts';
import type { Colours } from './colours.ts';
import { iconAddress } from './drawn-icons.ts';

/** Kinds can be told by shape as well as by icon. */
export const SHAPES: Readonly<Record<ActorKind, string>> = {
  PERSON: 'ellipse',
  STATE: 'round-rectangle',
  GOVERNMENT: 'round-hexagon',
  ORGANIZATION: 'round-octagon',
  BLOC: 'round-diamond',
  ARMED_GROUP: 'round-triangle',
  OFFICE: 'round-pentagon',
  PLACE: 'round-tag',
};

/** How lines are drawn by what became of their events: never by colour alone. */
export const STROKES = {
  HAPPENED: { style: 'solid', pattern: [] },
  REPORTED: { style: 'dashed', pattern: [2, 5] },
  PLANNED: { style: 'dashed', pattern: [12, 6] },
  SUPPOSED: { style: 'dashed', pattern: [4, 8] },
  DENIED: { style: 'dashed', pattern: [12, 4, 2, 4] },
} as const;

/** The look of the network in the colours of the theme. */
export function networkStyle(colour: Colours): StylesheetJson {
  return [
    {
      selector: 'node.actor',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        label: 'data(label)',
        color: colour('text'),
        'background-color': colour('sheet'),
        'border-color': colour('soft'),
        'border-width': 2,
        'background-width': '55%',
        'background-height': '55%',
        'font-family': 'system-ui, "Liberation Sans", "DejaVu Sans", sans-serif',
        'font-size': 'data(font)',
        'font-weight': 600,
        'min-zoomed-font-size': 8,
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-max-width': '150px',
        'text-wrap': 'wrap',
        'text-background-color': colour('page'),
        'text-background-opacity': 0.8,
        'text-background-padding': '2px',
      },
    },
    ...ACTOR_KINDS.map((kind) => ({
      selector: `node[kind = "${kind}"]`,
      style: {
        shape: SHAPES[kind],
        'background-image': iconAddress(KIND_ICONS[kind], colour('soft')),
      } as object,
    })),
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'curve-style': 'haystack',
        'haystack-radius': 0,
        'line-opacity': 0.75,
        'overlay-padding': 6,
      },
    },
    ...(Object.keys(FAMILIES) as Family[]).map((family) => ({
      selector: `edge[family = "${family}"]`,
      style: { 'line-color': colour(family), 'target-arrow-color': colour(family) },
    })),
    ...Object.entries(STROKES).map(([status, { style, pattern }]) => ({
      selector: `edge[status = "${status}"]`,
      style: {
        'line-style': style,
        ...(pattern.length > 0 ? { 'line-dash-pattern': [...pattern] } : {}),
      },
    })),
    { selector: 'edge[status = "DENIED"]', style: { 'line-opacity': 0.4 } },
    {
      selector: 'edge.leg',
      style: {
        'curve-style': 'straight',
        width: 3,
        'target-arrow-shape': 'none',
        'arrow-scale': 1.2,
      },
    },
    { selector: 'edge.leg.towards', style: { 'target-arrow-shape': 'triangle' } },
    {
      selector: 'node.badge, node.event',
      style: {
        width: 22,
        height: 22,
        shape: 'ellipse',
        'background-color': colour('sheet'),
        'border-width': 1.5,
        'background-width': '75%',
        'background-height': '75%',
        'z-index': 5,
      },
    },
    {
      selector: 'node.event',
      style: {
        width: 34,
        height: 34,
        'border-width': 2.5,
        'z-index': 20,
      },
    },
    ...EVENT_TYPES.map((type) => ({
      selector: `node[type = "${type}"]`,
      style: {
        'border-color': colour(familyOf(type)),
        'background-image': iconAddress(EVENT_ICONS[type], colour(familyOf(type))),
      },
    })),
    {
      selector: 'node.event[status != "HAPPENED"], node.badge[status != "HAPPENED"]',
      style: { 'border-style': 'dashed' },
    },
    { selector: 'node.event[status = "DENIED"]', style: { 'background-opacity': 0.5 } },
    { selector: 'node.badge[?disputed]', style: { 'border-style': 'double', 'border-width': 4 } },
    { selector: '.opened', style: { display: 'none' } },
    { selector: '.aside', style: { opacity: 0.3 } },
    { selector: '.faint', style: { opacity: 0.14, 'text-opacity': 0.3 } },
    { selector: 'edge.shared', style: { 'line-opacity': 1 } },
    {
      selector: 'node.chosen',
      style: { 'border-color': colour('accent'), 'border-width': 5 },
    },
    {
      selector: '.focused, .hovered',
      style: { 'overlay-color': colour('accent'), 'overlay-opacity': 0.2 },
    },
  ] as StylesheetJson;
}
