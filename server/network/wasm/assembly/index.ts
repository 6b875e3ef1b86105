/** What the compiled module offers: `npm run build:wasm` compiles it. */
export { beginBetweenness, betweennessFrom } from './betweenness';
export { peel } from './cores';
export { spreadOfDegrees } from './degrees';
export { beginDistances, distancesFrom } from './distances';
export { moveRows, orderByLength } from './even-rows';
export { findPieces } from './pieces';
export { beginRanks, endRanks, rankRound } from './rank';
export { beginTies } from './ties';
export { countTriangles } from './triangles';
export { dot, multiply, putBack, putDegrees, scale, straightenFour, subtract } from './vectors';
export { beginWays, drawWays } from './ways';
