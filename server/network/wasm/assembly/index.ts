/**
 * What the compiled module offers: `npm run build:wasm` compiles it. What makes some of something (`moveSome`) and `fetch` are
 * called from within only: they are offered so that the compiler does not put them into their callers.
 */

export { aggregateSome } from './aggregate';
export { beginBetweenness, betweennessFrom } from './betweenness';
export { beginLevels, leiden, louvain } from './circles';
export { peel } from './cores';
export { findCuts } from './cuts';
export { spreadOfDegrees } from './degrees';
export { beginDistances, distancesFrom } from './distances';
export { moveRows, orderByLength } from './even-rows';
export { fetch } from './fetch';
export { labelPieces } from './labels';
export { moveSome } from './moves';
export { findPieces } from './pieces';
export { beginRanks, endRanks, rankRound } from './rank';
export { leaveSome, refineSome } from './refine';
export { beginTies } from './ties';
export { countTriangles } from './triangles';
export { dot, multiply, putBack, putDegrees, scale, straightenFour, subtract } from './vectors';
export { beginWays, drawWays } from './ways';
