/**
 * The drawing surface. Only files of this folder import sigma; controllers below it find it by `useStage`.
 */
import { MultiDirectedGraph } from 'graphology';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import Sigma from 'sigma';
import type { MemberKind } from '#contract/network';
import { drawHover, drawLabel } from './labels.ts';
import { createLook, createReducers, type LineAttributes, type Look, type MarkAttributes } from './look.ts';
import { type Shape, shapeProgram, shapes } from './programs/shape.ts';

export type StageSigma = Sigma<MarkAttributes, LineAttributes>;
export type StageGraph = MultiDirectedGraph<MarkAttributes, LineAttributes>;
export type StageHere = { readonly sigma: StageSigma; readonly look: Look; readonly box: HTMLElement };

const StageContext = createContext<StageHere | undefined>(undefined);

/** For controllers and controls inside a {@link Stage}. */
export const useStage = (): StageHere => {
  const stage = useContext(StageContext);
  if (!stage) throw new Error('useStage is for what stands inside a Stage');
  return stage;
};

const shapeOfKind: Readonly<Record<MemberKind, Shape>> = {
  resident: 'circle',
  asset: 'square',
  group: 'triangle',
  organisation: 'diamond',
};

/** What the shader wants to know of a kind. */
export const shapeNumber = (kind: MemberKind): number => shapes.indexOf(shapeOfKind[kind]);

// Under the name of sigma's own first program, which would otherwise be compiled too and never used.
const programs = { circle: shapeProgram };

/** Pixels of the shorter side of a picture in which marks have their full size; in a smaller one they would hide each other. */
const roomy = 560;

const start = (box: HTMLElement): StageHere => {
  const look = createLook();
  const sigma: StageSigma = new Sigma<MarkAttributes, LineAttributes>(new MultiDirectedGraph(), box, {
    ...createReducers(look),
    nodeProgramClasses: programs as never,
    nodeHoverProgramClasses: programs as never,
    defaultDrawNodeLabel: drawLabel as never,
    defaultDrawNodeHover: drawHover as never,
    labelFont: 'system-ui, sans-serif',
    labelSize: 14,
    labelWeight: '600',
    labelRenderedSizeThreshold: 7,
    labelDensity: 0.6,
    labelGridCellSize: 120,
    hideEdgesOnMove: true,
    hideLabelsOnMove: true,
    stagePadding: 24,
    zoomToSizeRatioFunction: (ratio) =>
      Math.sqrt(ratio) * Math.max(1, roomy / Math.max(1, Math.min(box.clientWidth, box.clientHeight))),
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
    // Drawn into a box that is not laid out yet in a hidden tab; it gets its size when it is shown.
    allowInvalidContainer: true,
  });
  return { sigma, look, box };
};

type StageProps = {
  /** What the picture shows, for who cannot see it. */
  readonly label: string;
  readonly describedBy: string;
  /** Shown where WebGL is missing. */
  readonly cannotDraw: ReactNode;
  readonly children: ReactNode;
};

export const Stage = ({ label, describedBy, cannotDraw, children }: StageProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<StageHere | 'impossible'>();
  useEffect(() => {
    if (!box.current) return;
    let here: StageHere;
    try {
      here = start(box.current);
    } catch {
      setStage('impossible');
      return;
    }
    setStage(here);
    return () => {
      setStage(undefined);
      here.sigma.kill();
    };
  }, []);
  return (
    <div className="kith-stage">
      <div className="kith-stage__canvas" ref={box} role="img" aria-label={label} aria-describedby={describedBy} data-stage="" />
      {stage === 'impossible' ? cannotDraw : null}
      {stage && stage !== 'impossible' ? <StageContext value={stage}>{children}</StageContext> : null}
    </div>
  );
};
