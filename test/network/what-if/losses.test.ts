/**
 * What a community would lose with what closes, and which circles one tie would bring nearer; how both are told.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork } from '#network/graph';
import { joinCircles } from '#network/what-if/join-circles';
import { joinParts } from '#network/what-if/join-parts';
import { goneWith, lossesWithout } from '#network/what-if/losses';
import { tellJoin, tellJoinCircles, tellLosses } from '#network/what-if/tell';
import { anyWave, type NamedOf, residents, waveOf } from '../../support/wave-of.ts';

const use = (people: readonly number[], thing: string): NamedOf[] => people.map((at) => [`r${at}`, thing]);
const upTo = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at);

const members = [
  ...residents(20),
  { id: 'named', answered: false },
  { id: 'council', kind: 'organisation' as const },
  { id: 'church', kind: 'organisation' as const },
  ...['hall', 'pool', 'postman'].map((id) => ({ id, kind: 'asset' as const })),
];
const place = (id: string): number => members.findIndex((member) => member.id === id);

/** r0-r9 are a ring; r10-r15 have the hall alone, r16 and r17 each other and the hall; r18 and r19 the postman alone. */
const wave = waveOf({
  members,
  named: [
    ...upTo(0, 9).map((at): NamedOf => [`r${at}`, `r${(at + 1) % 10}`]),
    ...use([0, 10, 11, 12, 13, 14, 15, 16], 'hall'),
    ['r16', 'r17'],
    ...use([0, 1, 2], 'pool'),
    ...use([18, 19], 'postman'),
    ['r3', 'named'],
  ],
  links: {
    runs: [
      [place('council'), place('hall')],
      [place('council'), place('hall')],
      [place('council'), place('pool')],
      [place('church'), place('pool')],
    ],
  },
});

describe('losses', () => {
  it('an organisation takes with it what it alone runs', () => {
    expect(goneWith(wave, 'council')).toEqual(['council', 'hall']);
    expect(goneWith(wave, 'church')).toEqual(['church']);
    expect(goneWith(wave, 'postman')).toEqual(['postman']);
    expect(() => goneWith(wave, 'nothing')).toThrow('nothing');
    expect(() => goneWith(wave, 'r0')).toThrow('residents');
  });

  it('who has nothing else, no other link, and what comes apart', () => {
    expect(lossesWithout(wave, 'hall')).toEqual({
      gone: 1,
      users: 8,
      loseAllTheyUse: 7,
      loseOnlyRoute: 6,
      piecesCutOff: [2, 1, 1, 1, 1, 1, 1],
    });
    expect(lossesWithout(wave, 'council')).toMatchObject({ gone: 2, users: 8, loseOnlyRoute: 6 });
    expect(lossesWithout(wave, 'pool')).toEqual({ gone: 1, users: 3, loseAllTheyUse: 2, loseOnlyRoute: 0, piecesCutOff: [] });
    // Two who have the postman alone: one of them is what remains of their part.
    expect(lossesWithout(wave, 'postman')).toMatchObject({ loseOnlyRoute: 2, piecesCutOff: [1] });
  });

  it('told without names, and without counts below five', () => {
    expect(tellLosses(lossesWithout(wave, 'council'))).toEqual([
      '8 people told us that they use it.',
      'It runs one other thing that would go with it.',
      '7 people would have nothing else that they use, as far as we were told.',
      'For 6 people it is the only link to others that we were told of.',
      '8 people would be cut off from the rest, in 7 parts that have no link to each other.',
    ]);
    expect(tellLosses(lossesWithout(wave, 'pool'))).toEqual([
      'Fewer than five people told us that they use it.',
      'Fewer than five people would have nothing else that they use, as far as we were told.',
      'Nobody would be cut off from the rest, as far as we were told.',
    ]);
    expect(tellLosses(lossesWithout(wave, 'church'))[0]).toBe('Nobody told us that they use it.');
  });

  it('names nobody and no number from 1 to 4, whatever closes', () => {
    fc.assert(
      fc.property(anyWave(), (any) => {
        for (const { id } of any.members.filter(({ kind }) => kind !== 'resident')) {
          if (any.members.find((one) => one.id === id)!.kind === 'resident') continue;
          const said = tellLosses(lossesWithout(any, id)).join(' ');
          expect(said).not.toMatch(/\br\d|__proto__|é/);
          expect(said.replace(/It runs .*? with it\./, '').replace(/in \d+ parts/, '')).not.toMatch(/(^|\D)[1-4] (people|other)/);
        }
      }),
    );
  });
});

describe('joining', () => {
  it('a tie between parts is told by whom it would bring within reach', () => {
    const parts = [12, 340, 3].flatMap((size, part) =>
      upTo(0, size - 2).map((at) => ({ from: `${part} ${at}`, to: `${part} ${at + 1}` })),
    );
    const network = buildNetwork({
      members: [...new Set(parts.flatMap(({ from, to }) => [from, to]))].map((id) => ({ id })),
      ties: parts,
      directed: false,
    });
    expect(joinParts(network, 2).map(tellJoin)).toEqual([
      'One tie here would bring 12 people within reach of 340 others.',
      'One tie here would bring fewer than five people within reach of 352 others.',
    ]);
    expect(tellJoin({ sizes: [3, 1] })).toBe(
      'One tie here would bring fewer than five people within reach of fewer than five others.',
    );
  });

  /** Circles a (5), b (4), c (4), d (3): rings, tied a-b by three people on either side, a-c and a-d by one tie; e (4) is apart. */
  const sizes = { a: 5, b: 4, c: 4, d: 3, e: 4 };
  const circle = Object.entries(sizes).flatMap(([name, size]) =>
    upTo(0, size - 1).map((at) => ({ from: `${name}${at}`, to: `${name}${(at + 1) % size}` })),
  );
  const between = ['a0-b0', 'a1-b1', 'a2-b2', 'a0-c1', 'a0-d0'].map((pair) => {
    const [from = '', to = ''] = pair.split('-');
    return { from, to };
  });
  const network = buildNetwork({
    members: circle.map(({ from }) => ({ id: from })),
    ties: [...circle, ...between],
    directed: true,
  });
  const circles = network.ids.map((id) => 'abcde'.indexOf(id.charAt(0)));

  it('joins the largest circles that hang together and have next to no ties, at who has most ties in each', () => {
    const found = joinCircles(network, circles, { most: 9, smallestCircle: 3 });
    expect(found).toEqual([
      { from: 'a0', to: 'c1', sizes: [5, 4], ties: 1 },
      { from: 'b0', to: 'c1', sizes: [4, 4], ties: 0 },
      { from: 'a0', to: 'd0', sizes: [5, 3], ties: 1 },
      { from: 'b0', to: 'd0', sizes: [4, 3], ties: 0 },
      { from: 'c1', to: 'd0', sizes: [4, 3], ties: 0 },
    ]);
    expect(joinCircles(network, circles, { most: 2, smallestCircle: 3 })).toEqual(found.slice(0, 2));
    expect(joinCircles(network, circles, { most: 9, smallestCircle: 4 })).toEqual(found.slice(0, 2));
    expect(joinCircles(network, circles, { most: 0, smallestCircle: 3 })).toEqual([]);
    expect(joinCircles(network, circles, { most: 9 })).toEqual([]);
    expect(tellJoinCircles({ sizes: [40, 12] })).toBe(
      'One tie here would bring 40 people and 12 people nearer to each other. The two circles have few ties or none.',
    );
  });

  it('as many as are asked for are the first of all that there are', () => {
    const anyCircles = fc.array(fc.option(fc.nat({ max: 6 })), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(
        anyCircles,
        fc.array(fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 23 })), { maxLength: 50 }),
        (inside, pairs) => {
          const any = buildNetwork({
            members: inside.map((_, at) => ({ id: String.fromCharCode(97 + at) })),
            ties: pairs.map(([from, to]) => ({ from: String.fromCharCode(97 + from), to: String.fromCharCode(97 + to) })),
            directed: false,
          });
          const options = { smallestCircle: 1, fewestPeople: 1 };
          const all = joinCircles(any, inside, { ...options, most: 1_000 });
          const products = all.map(({ sizes: [one, other] }) => one * other);
          expect(products).toEqual([...products].sort((a, b) => b - a));
          expect(all.every(({ ties }) => ties === 0)).toBe(true);
          for (const most of [1, 2, 3]) expect(joinCircles(any, inside, { ...options, most })).toEqual(all.slice(0, most));
        },
      ),
    );
  });
});
