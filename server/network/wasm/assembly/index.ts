/** What the compiled module offers: `npm run build:wasm` compiles it. */
export { beginBetweenness, betweennessFrom } from './betweenness';
export { beginDistances, distancesFrom } from './distances';
export { beginTies } from './ties';
