/**
 * A wave of the demo community as the files of a survey: the same three files that anybody would import.
 */
import { stringify } from 'csv-stringify/sync';
import { type ImportMapping, ImportMapping as Mapping } from '../../server/contract/import-mapping.ts';
import { assets, type DemoAsset } from './assets.ts';
import type { DemoWave } from './community.ts';
import { groups, organisations } from './groups.ts';
import { neighbourhoods } from './place.ts';

export const demoMapping: ImportMapping = Mapping.parse({
  source: 'pellowick',
  people: {
    id: 'id',
    name: 'name',
    neighbourhood: 'neighbourhood',
    age: 'age',
    gender: 'gender',
    answered: { column: 'answered', yes: 'yes' },
  },
  ties: { reportedBy: 'reportedBy', from: 'from', to: 'to', toKind: 'toKind', generator: 'generator', strength: 'strength' },
});

type Row = Readonly<Record<string, string | number | null>>;

const csv = (rows: readonly Row[]): string => stringify([...rows], { header: true });

export const peopleFile = (wave: DemoWave): string => {
  const respondents = new Set(wave.respondents.map((person) => person.id));
  return csv(
    wave.listed.map(({ id, name, neighbourhood, age, gender }) => ({
      id,
      name,
      neighbourhood,
      age,
      gender,
      answered: respondents.has(id) ? 'yes' : 'no',
    })),
  );
};

export const othersFile = (): string =>
  csv([
    ...assets.map((asset) => ({ ...placeOf(asset), id: asset.id, kind: 'asset', name: asset.name, about: asset.about })),
    ...groups.map(({ id, name, about }) => ({ ...nowhere, id, kind: 'group', name, about })),
    ...organisations.map(({ id, name, about }) => ({ ...nowhere, id, kind: 'organisation', name, about })),
  ]);

/** Of two respondents who are tied, every other pair is told of from both ends. */
export const tiesFile = (wave: DemoWave): string => {
  const respondents = new Set(wave.respondents.map((person) => person.id));
  const rows = wave.answers.map(({ from, to, toKind, generator, strength }) => ({
    reportedBy: from,
    from,
    to,
    toKind,
    generator,
    strength,
  }));
  const alsoByTheOther = rows
    .filter((row, index) => index % 2 === 0 && respondents.has(row.to))
    .map((row) => ({ ...row, reportedBy: row.to }));
  return csv([...rows, ...alsoByTheOther]);
};

const nowhere = {
  assetKind: null,
  formality: null,
  contact: null,
  neighbourhood: null,
  latitude: null,
  longitude: null,
} as const;

const placeOf = (asset: DemoAsset) => {
  const { kind: assetKind, formality, contact, neighbourhood } = asset;
  const isAnywhere = assetKind === 'online-group' || assetKind === 'person-in-a-role';
  return { assetKind, formality, contact, neighbourhood, ...(isAnywhere ? { latitude: null, longitude: null } : pointOf(asset)) };
};

/** Round about the middle of the neighbourhood, those of one neighbourhood on a spiral, so that no two lie on each other. */
const pointOf = (asset: DemoAsset): { readonly latitude: number; readonly longitude: number } => {
  const middle = neighbourhoods.find((one) => one.name === asset.neighbourhood)!;
  const turn = assets.filter((one) => one.neighbourhood === asset.neighbourhood).indexOf(asset);
  const away = 0.0007 * Math.sqrt(turn + 1);
  const angle = turn * 2.4;
  const round = (degrees: number) => Number(degrees.toFixed(5));
  return {
    latitude: round(middle.latitude + away * Math.sin(angle)),
    longitude: round(middle.longitude + (away * Math.cos(angle)) / Math.cos((middle.latitude * Math.PI) / 180)),
  };
};
