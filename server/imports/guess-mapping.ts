/**
 * What columns seem to mean, from their names alone; shown to the user to be mended, never used unseen.
 */
import type { ImportMapping } from '../contract/import-mapping.ts';
import type { FileRole } from '../contract/imports.ts';

type Headers = Partial<Record<FileRole, readonly string[]>>;

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The first column that is called by one of these words, the likeliest word first. */
const find = (header: readonly string[] | undefined, ...words: string[]): string | undefined => {
  for (const word of words) {
    const found = header?.find((name) => plain(name) === word);
    if (found !== undefined) return found;
  }
  return undefined;
};

const given = <K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V };

const guessPeople = (header: readonly string[] | undefined): ImportMapping['people'] | undefined => {
  const id = find(header, 'id', 'pid', 'personid', 'person', 'ego', 'egoid', 'respondentid', 'uid') ?? header?.[0];
  if (id === undefined) return undefined;
  const answered = find(header, 'answered', 'surveyed', 'didsurv', 'responded', 'interviewed');
  return {
    id,
    ...given('name', find(header, 'name', 'fullname')),
    ...given('neighbourhood', find(header, 'neighbourhood', 'neighborhood', 'area', 'ward', 'street', 'village')),
    ...given('ageBand', find(header, 'ageband', 'agegroup')),
    ...given('age', find(header, 'age')),
    ...given('gender', find(header, 'gender', 'sex')),
    ...given('answered', answered === undefined ? undefined : { column: answered, yes: ['1', 'yes', 'Yes', 'true', 'TRUE'] }),
  };
};

const guessTies = (header: readonly string[] | undefined): ImportMapping['ties'] | undefined => {
  const reportedBy = find(header, 'reportedby', 'respondent', 'reporter', 'saidby');
  const from = find(header, 'from', 'i', 'source', 'ego', 'egoid', 'fromid') ?? reportedBy;
  const to = find(header, 'to', 'j', 'target', 'alter', 'alterid', 'toid', 'named');
  if (from === undefined || to === undefined) return undefined;
  return {
    from,
    to,
    ...given('reportedBy', reportedBy),
    ...given('toKind', find(header, 'tokind', 'kind')),
    generator: find(header, 'generator', 'namegenerator', 'type', 'question', 'relation') ?? { always: 'named' },
    ...given('strength', find(header, 'strength', 'weight')),
  };
};

/**
 * @param codes codes of name generators that the file of ties uses: each becomes a generator of its own.
 * @returns undefined when the columns of people or of ties cannot be guessed at all.
 */
export const guessMapping = (headers: Headers, codes: readonly string[]): ImportMapping | undefined => {
  const people = headers.people ? guessPeople(headers.people) : { id: 'id' };
  const ties = headers.ties ? guessTies(headers.ties) : { from: 'from', to: 'to', generator: 'generator' };
  if (!people || !ties) return undefined;
  const others = headers.others;
  return {
    source: 'survey',
    missing: ['NA'],
    people,
    ties,
    others: {
      id: find(others, 'id') ?? 'id',
      kind: find(others, 'kind', 'type') ?? 'kind',
      name: find(others, 'name') ?? 'name',
      ...given('assetKind', find(others, 'assetkind')),
      ...given('formality', find(others, 'formality')),
      ...given('about', find(others, 'about', 'description')),
      ...given('contact', find(others, 'contact', 'phone', 'email')),
      ...given('latitude', find(others, 'latitude', 'lat')),
      ...given('longitude', find(others, 'longitude', 'lon', 'lng', 'long')),
      ...given('neighbourhood', find(others, 'neighbourhood', 'neighborhood', 'area', 'ward')),
    },
    generators: Object.fromEntries(
      (typeof ties.generator === 'string' ? codes : [ties.generator.always]).map((code) => [code, { label: code }]),
    ),
  };
};
