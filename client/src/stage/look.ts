/**
 * What sigma's reducers read: how everything looks just now. They run for every mark and line at every refresh, so they
 * only look up arrays and change the copy that sigma hands them.
 */
import type { NodeDisplayData } from 'sigma/types';
import type { Dataset } from '../graph/dataset.ts';
import type { Drawn } from '../graph/drawn.ts';
import type { Visible } from '../graph/visible.ts';

export type MarkAttributes = { x: number; y: number; label: string; shape: number; index: number };
export type LineAttributes = { index: number };

/** The chosen or hovered member and whom it is tied to, by place; undefined when there is none. */
export type Focus = { readonly members: ReadonlySet<number>; readonly centre: number; readonly fadeOthers: boolean };

/** One per stage, changed in place by its controllers. */
export type Look = {
  /** The network whose marks sigma holds now; the rest of the look speaks of its places. */
  dataset: Dataset | undefined;
  visible: Visible | undefined;
  drawn: Drawn | undefined;
  selected: number | undefined;
  focus: Focus | undefined;
};

export const createLook = (): Look => ({
  dataset: undefined,
  visible: undefined,
  drawn: undefined,
  selected: undefined,
  focus: undefined,
});

const fadedMark = '#d3d9de';
const line = '#cdd4da';
const fadedLine = '#e7ebee';
const chosenLine = '#212b32';

/** Neighbours are all labelled up to this many; more would be a heap of text. */
const mostLabels = 25;

const isNear = (focus: Focus | undefined, index: number): boolean =>
  focus !== undefined && (focus.centre === index || focus.members.has(index));

export const createReducers = (look: Look) => ({
  nodeReducer: (_id: string, data: MarkAttributes): Partial<NodeDisplayData> => {
    const mark = data as MarkAttributes & Partial<NodeDisplayData>;
    const { index } = mark;
    mark.hidden = !look.visible?.members[index];
    mark.size = look.drawn?.sizes[index] ?? 4;
    mark.color = look.drawn?.colours[index] ?? fadedMark;
    mark.highlighted = look.selected === index;
    const { focus } = look;
    // A pseudonym says nothing until one asks for it, and hides the names that do.
    if (look.dataset?.members[index]?.kind === 'resident' && !isNear(focus, index)) mark.label = '';
    if (!focus) return mark;
    const near = isNear(focus, index);
    if (!near && focus.fadeOthers) {
      mark.color = fadedMark;
      mark.label = '';
    }
    mark.forceLabel = near && focus.members.size <= mostLabels;
    return mark;
  },
  edgeReducer: (_id: string, data: LineAttributes) => {
    const shown = data as LineAttributes & { hidden?: boolean; color?: string; size?: number };
    const { index } = shown;
    shown.hidden = !look.visible?.ties[index];
    const { focus } = look;
    const ties = look.dataset?.ties;
    const touches = focus !== undefined && (ties?.from[index] === focus.centre || ties?.to[index] === focus.centre);
    shown.color = touches ? chosenLine : focus?.fadeOthers ? fadedLine : line;
    shown.size = touches ? 1.6 : 0.5;
    return shown;
  },
});
