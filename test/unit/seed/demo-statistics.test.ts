/**
 * The demo community is plausible: each figure of the notes on demo data, held against a tolerance, for the seed that
 * ships and for others, so that no figure is luck.
 */
import { describe, expect, it } from 'vitest';
import { assets, councillor, lanternCafe, postman } from '../../../seed/demo/assets.ts';
import { type DemoWave, demoSeed, generateDemo } from '../../../seed/demo/community.ts';
import { findingsOf } from '../../../seed/demo/findings.ts';
import { groups, organisations } from '../../../seed/demo/groups.ts';
import { apart, neighbourhoods, place } from '../../../seed/demo/place.ts';

const share = (part: number, whole: number) => part / whole;
const idsOf = (list: readonly { readonly id: string }[]) => new Set(list.map((one) => one.id));
const sayers = (wave: DemoWave, test: (answer: DemoWave['answers'][number]) => boolean) =>
  new Set(wave.answers.filter(test).map((answer) => answer.from)).size;
const peopleNamed = (wave: DemoWave, id: string) => wave.named.filter((one) => one.from === id).length;
const across = (wave: DemoWave) => {
  const home = new Map(wave.listed.map((person) => [person.id, person.neighbourhood]));
  const sides = (from: string, to: string) => new Set([home.get(from)!, home.get(to)!]);
  return wave.named.filter(({ from, to }) => apart.every((side) => sides(from, to).has(side))).length;
};

describe.each([demoSeed, 1, 2, 3, 4, 5])('the demo community of seed %i', (seed) => {
  const demo = generateDemo(seed);
  const [first, second] = demo.waves;

  it.each([first, second])('$name: a few names each, 2 % name nobody, nobody names more than 8', (wave) => {
    const counts = wave.respondents.map((person) => peopleNamed(wave, person.id));
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(mean).toBeGreaterThan(3.6);
    expect(mean).toBeLessThan(4.0);
    expect(Math.max(...counts)).toBe(8);
    expect(share(counts.filter((count) => count === 0).length, counts.length)).toBeCloseTo(0.02, 2);
    // Skewed as a negative binomial is: a tail towards many names.
    const moment = (power: number) => counts.reduce((sum, count) => sum + (count - mean) ** power, 0) / counts.length;
    expect(moment(3) / moment(2) ** 1.5).toBeGreaterThan(0.15);
    expect(moment(2)).toBeGreaterThan(mean);
  });

  it.each([first, second])('$name: ties are returned, closed and local to the degree that surveys found', (wave) => {
    const { reciprocity, transitivity, externalInternal } = findingsOf(wave.listed, idsOf(wave.respondents), wave.named);
    expect(reciprocity).toBeGreaterThan(0.35);
    expect(reciprocity).toBeLessThan(0.45);
    expect(transitivity).toBeGreaterThan(0.25);
    expect(transitivity).toBeLessThan(0.35);
    expect(externalInternal).toBeGreaterThan(-0.4);
    expect(externalInternal).toBeLessThan(-0.2);
  });

  it.each([first, second])('$name: a quarter names no connector, two thirds know nobody at the council', (wave) => {
    const noConnector =
      1 -
      share(
        sayers(wave, ({ generator }) => generator === 'brings-together'),
        wave.respondents.length,
      );
    const noContact =
      1 -
      share(
        sayers(wave, ({ generator }) => generator === 'gets-things-done'),
        wave.respondents.length,
      );
    expect(noConnector).toBeCloseTo(0.25, 2);
    expect(noContact).toBeGreaterThan(0.65);
    expect(noContact).toBeLessThan(0.7);
  });

  it.each([first, second])('$name: the postman is named by more people than the councillor', (wave) => {
    const ofPostman = sayers(wave, ({ to }) => to === postman.id);
    const ofCouncillor = sayers(wave, ({ to }) => to === councillor.id);
    expect(ofCouncillor).toBeGreaterThan(0);
    expect(ofPostman).toBeGreaterThan(ofCouncillor * 1.2);
  });

  it.each([first, second])('$name: pub, surgery, corner shop and school gate lead a long tail', (wave) => {
    const users = assets.map(({ id, name }) => ({
      name,
      users: sayers(wave, (one) => one.to === id && one.generator === 'uses'),
    }));
    const sorted = users.sort((a, b) => b.users - a.users);
    expect(new Set(sorted.slice(0, 4).map((one) => one.name))).toEqual(
      new Set(['The Ferry Inn', 'Pellowick Surgery', 'Nettle Street Stores', 'The school gate']),
    );
    const total = sorted.reduce((sum, one) => sum + one.users, 0);
    expect(
      share(
        sorted.slice(0, 9).reduce((sum, one) => sum + one.users, 0),
        total,
      ),
    ).toBeGreaterThan(0.45);
    expect(sorted[22]!.users * 4).toBeLessThan(sorted[0]!.users);
  });

  it('has the sizes it promises, and many more people named than asked', () => {
    expect(first.respondents).toHaveLength(240);
    expect(second.respondents).toHaveLength(220);
    const again = second.respondents.filter((person) => idsOf(first.respondents).has(person.id)).length;
    expect(again).toBe(190);
    for (const wave of [first, second]) {
      const named = new Set(wave.named.map((one) => one.to));
      expect(named.size).toBeGreaterThan(450);
      expect(named.size).toBeLessThan(650);
      expect([...named].filter((id) => !idsOf(wave.respondents).has(id)).length).toBeGreaterThan(200);
    }
  });

  it('changes between the waves: ties last, end and begin, people come and go', () => {
    const pair = (one: { readonly from: string; readonly to: string }) => `${one.from} ${one.to}`;
    const before = new Set(first.named.map(pair));
    const lasted = second.named.filter((one) => before.has(pair(one))).length;
    expect(share(lasted, first.named.length)).toBeGreaterThan(0.4);
    expect(share(lasted, first.named.length)).toBeLessThan(0.75);
    expect(second.named.length - lasted).toBeGreaterThan(150);
    expect(demo.people.some((person) => person.here === 'first')).toBe(true);
    expect(demo.people.some((person) => person.here === 'second')).toBe(true);
  });

  it('changes visibly: a café joins two sides that nobody crossed', () => {
    expect(across(first)).toBe(0);
    expect(across(second)).toBeGreaterThanOrEqual(12);
    expect(sayers(first, ({ to }) => to === lanternCafe.id)).toBe(0);
    const guests = new Set(second.answers.filter(({ to }) => to === lanternCafe.id).map((answer) => answer.from));
    for (const side of apart) {
      expect(second.respondents.filter((one) => one.neighbourhood === side && guests.has(one.id)).length).toBeGreaterThan(5);
    }
  });

  it('is sound: every answer is from a respondent to somebody listed or something known, said once, never to oneself', () => {
    const things = new Set([...assets, ...groups, ...organisations].map((one) => one.id));
    for (const wave of demo.waves) {
      const listed = idsOf(wave.listed);
      const respondents = idsOf(wave.respondents);
      for (const { from, to, toKind, strength } of wave.answers) {
        expect(respondents.has(from)).toBe(true);
        expect((toKind === 'person' ? listed : things).has(to)).toBe(true);
        expect(from).not.toBe(to);
        expect(strength === null || (strength >= 1 && strength <= 5)).toBe(true);
      }
      expect(new Set(wave.answers.map(({ from, to, generator }) => `${from} ${to} ${generator}`)).size).toBe(wave.answers.length);
    }
  });
});

describe('the demo community', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(generateDemo(7)).toEqual(generateDemo(7));
    expect(generateDemo(7).waves[0].named).not.toEqual(generateDemo(8).waves[0].named);
  });

  it('has 45 assets of which a third informal, 12 groups, 15 organisations, and neighbourhoods that make up the whole', () => {
    expect(assets).toHaveLength(45);
    expect(assets.filter((one) => one.formality === 'informal')).toHaveLength(15);
    expect(groups).toHaveLength(12);
    expect(organisations).toHaveLength(15);
    expect(neighbourhoods.reduce((sum, one) => sum + one.population, 0)).toBe(place.population);
  });
});
