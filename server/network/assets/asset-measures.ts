/** Measures of assets, groups and organisations, and of how a wave uses them. */
import type { AssetMeasure, WaveMeasure } from '../wave/wave-measure.ts';
import { circlePairsLinked, pairsApart, pairsOfCircles } from './bridging.ts';
import { circlesLinked } from './circles-linked.ts';
import { reachRank } from './rank.ts';
import { agesReached, areaEvenness, areasReached, reach, reachShare } from './reach.ts';
import { onlyLinkFor, shareWithNoOther, trustShare, usersWithNoOther, welcomeShare } from './reliance.ts';
import { assetsPerPerson, assetsUsed, useGini, useNone, useOne } from './wave-use.ts';

export const assetMeasures: readonly AssetMeasure[] = [
  reach,
  reachShare,
  reachRank,
  areasReached,
  agesReached,
  areaEvenness,
  circlePairsLinked,
  pairsOfCircles,
  pairsApart,
  usersWithNoOther,
  shareWithNoOther,
  onlyLinkFor,
  trustShare,
  welcomeShare,
];

export const useMeasures: readonly WaveMeasure[] = [assetsUsed, assetsPerPerson, useNone, useOne, useGini, circlesLinked];
