import fc from 'fast-check';
import { noLinks, type SurveyGenerator, type SurveyMember, type SurveyWave } from '#network/wave/survey-wave';

type Words = {
  /** Residents who were to be asked and answered, who were to be asked and did not, who were only named; then places. */
  readonly answered: string;
  readonly silent?: string;
  readonly named?: string;
  readonly places?: string;
  /** Of each question its ties, such as 'ann-bob ann-cas'; with '!' behind it both said so. */
  readonly ties: Readonly<Record<string, string>>;
  /** Of these questions only, what people use or take part in. */
  readonly uses?: readonly string[];
  /** Area and age band, where they are known: 'north/30' or 'north/'. */
  readonly traits?: Readonly<Record<string, string>>;
};

const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter((word) => word !== '');

/** A wave from words, for tests by hand. */
export function smallWave({ answered, silent, named, places, ties, uses = [], traits = {} }: Words): SurveyWave {
  const member = (id: string, kind: SurveyMember['kind'], listed: boolean, hasAnswered: boolean): SurveyMember => {
    const [area, ageBand] = (traits[id] ?? '').split('/');
    return { id, kind, area: area || null, ageBand: ageBand || null, listed, answered: hasAnswered };
  };
  const members = [
    ...words(answered).map((id) => member(id, 'resident', true, true)),
    ...words(silent).map((id) => member(id, 'resident', true, false)),
    ...words(named).map((id) => member(id, 'resident', false, false)),
    ...words(places).map((id) => member(id, 'asset', false, false)),
  ];
  const placeOf = new Map(members.map(({ id }, place) => [id, place]));
  const generators = Object.keys(ties).map(
    (code): SurveyGenerator => ({ code, label: code, asksFor: uses.includes(code) ? 'uses' : 'people' }),
  );
  const all = Object.values(ties).flatMap((text, generator) =>
    words(text).map((tie) => {
      const [from = '', to = ''] = tie.replace('!', '').split('-');
      return { from: placeOf.get(from)!, to: placeOf.get(to)!, generator, confirmed: tie.endsWith('!') };
    }),
  );
  return {
    members,
    generators,
    ties: {
      from: all.map(({ from }) => from),
      to: all.map(({ to }) => to),
      generator: all.map(({ generator }) => generator),
      strength: all.map(() => null),
      confirmed: all.map(({ confirmed }) => confirmed),
    },
    links: noLinks,
  };
}

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const anyMember: fc.Arbitrary<SurveyMember> = fc.record({
  // So few ids that some come twice.
  id: fc.nat({ max: 24 }).map((number) => `m${number}`),
  kind: oneOf('resident', 'resident', 'resident', 'asset', 'group'),
  area: oneOf('north', 'south', '', null),
  ageBand: oneOf('16-29', '30-44', '45-64', null),
  listed: fc.boolean(),
  answered: oneOf(true, true, false),
});

const anyGenerators = fc.array(oneOf<'people' | 'uses'>('people', 'people', 'uses'), { maxLength: 3 });

/** Any wave, with doubled members, self-ties and double ties, and nothing known of some. */
export const anyWave = (): fc.Arbitrary<SurveyWave> =>
  fc.tuple(fc.array(anyMember, { maxLength: 24 }), anyGenerators).chain(([members, asked]) =>
    (members.length === 0 || asked.length === 0
      ? fc.constant([])
      : fc.array(
          fc.tuple(
            fc.nat({ max: members.length - 1 }),
            fc.nat({ max: members.length - 1 }),
            fc.nat({ max: asked.length - 1 }),
            fc.boolean(),
          ),
          { maxLength: 90 },
        )
    ).map((ties) => ({
      members,
      generators: asked.map((asksFor, at) => ({ code: `g${at}`, label: `Question ${at}`, asksFor })),
      ties: {
        from: ties.map(([from]) => from),
        to: ties.map(([, to]) => to),
        generator: ties.map(([, , generator]) => generator),
        strength: ties.map(() => null),
        confirmed: ties.map(([, , , confirmed]) => confirmed),
      },
      links: noLinks,
    })),
  );
