/** Louvain and Leiden, as communities/partition.ts has them: from the same seed both find the very same. */
import { aggregate } from './aggregate';
import { beginChance } from './chance';
import { List, listAt, members, offsets, renumber, takeWhole, ties } from './levels';
import { moveMembers } from './moves';
import { refine } from './refine';
import { numberAt } from './ties';

export { beginLevels } from './levels';

function leaveAlone(list: usize, count: u32): void {
  for (let i: u32 = 0; i < count; i++) store<u32>(list + ((i as usize) << 2), i);
}

/** Each number of `list` becomes what stands there in `parts`. */
function follow(list: usize, count: u32, parts: usize): void {
  for (let i: u32 = 0; i < count; i++) {
    const place = list + ((i as usize) << 2);
    store<u32>(place, numberAt(parts, load<u32>(place)));
  }
}

/** The part of each member, in the first list. */
export function louvain(seed: u32, resolution: f64): void {
  beginChance(seed);
  takeWhole();
  const n = members;
  const found = listAt(List.found);
  const parts = listAt(List.parts);
  leaveAlone(found, n);
  while (true) {
    leaveAlone(parts, members);
    if (!moveMembers(parts, resolution)) break;
    const count = renumber(parts, members);
    follow(found, n, parts);
    if (count === members) break;
    aggregate(parts, count);
  }
  renumber(found, n);
}

/** All levels of one round from what was found so far; whether anybody moved. */
function leidenRound(found: usize, resolution: f64): bool {
  takeWhole();
  const n = members;
  const place = listAt(List.place);
  const parts = listAt(List.parts);
  const nextParts = listAt(List.met);
  memory.copy(parts, found, (n as usize) << 2);
  leaveAlone(place, n);
  let hasMoved = false;
  while (true) {
    if (moveMembers(parts, resolution)) hasMoved = true;
    const partCount = renumber(parts, members);
    if (partCount === members) break;
    const pieces = listAt(List.pieces);
    refine(parts, pieces, resolution);
    const pieceCount = renumber(pieces, members);
    const areAlone = pieceCount === members;
    const groups = areAlone ? parts : pieces;
    const groupCount = areAlone ? partCount : pieceCount;
    for (let i: u32 = 0; i < members; i++) {
      store<u32>(nextParts + ((numberAt(groups, i) as usize) << 2), numberAt(parts, i));
    }
    follow(place, n, groups);
    aggregate(groups, groupCount);
    memory.copy(parts, nextParts, (groupCount as usize) << 2);
  }
  for (let i: u32 = 0; i < n; i++) store<u32>(found + ((i as usize) << 2), numberAt(parts, numberAt(place, i)));
  renumber(found, n);
  return hasMoved;
}

/** Numbers each part anew, and each piece of one that fell apart, by their first members. */
function separate(found: usize): void {
  takeWhole();
  const queue = listAt(List.order);
  const pieces = listAt(List.pieces);
  memory.fill(pieces, 0xff, (members as usize) << 2);
  let piece: u32 = 0;
  for (let start: u32 = 0; start < members; start++) {
    if (numberAt(pieces, start) !== -1) continue;
    const part = numberAt(found, start);
    store<u32>(pieces + ((start as usize) << 2), piece);
    store<u32>(queue, start);
    let end = queue + 4;
    for (let head = queue; head < end; head += 4) {
      const from = load<u32>(head);
      for (let at = numberAt(offsets, from); at < numberAt(offsets, from + 1); at++) {
        const to = numberAt(ties, at);
        if (numberAt(found, to) !== part || numberAt(pieces, to) !== -1) continue;
        store<u32>(pieces + ((to as usize) << 2), piece);
        store<u32>(end, to);
        end += 4;
      }
    }
    piece++;
  }
  memory.copy(found, pieces, (members as usize) << 2);
}

/** The part of each member, in the first list. */
export function leiden(seed: u32, resolution: f64, mostRounds: u32): void {
  beginChance(seed);
  takeWhole();
  const found = listAt(List.found);
  leaveAlone(found, members);
  for (let round: u32 = 0; round < mostRounds; round++) if (!leidenRound(found, resolution)) break;
  separate(found);
}
