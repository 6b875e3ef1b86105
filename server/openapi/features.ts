/**
 * Which feature a route belongs to: by the file of the contract that declares it, or else by the first word of its path.
 */
import { accountRoutes } from '../contract/accounts.ts';
import { assetRoutes } from '../contract/assets.ts';
import { auditRoutes } from '../contract/audit.ts';
import { communityRoutes } from '../contract/communities.ts';
import { connectionRoutes } from '../contract/connections.ts';
import { directoryRoutes } from '../contract/directory.ts';
import { fieldQualityRoutes } from '../contract/field-quality.ts';
import { fieldTargetRoutes } from '../contract/field-targets.ts';
import { fieldTeamRoutes } from '../contract/field-team.ts';
import { fieldWorkRoutes } from '../contract/field-work.ts';
import { groupRoutes } from '../contract/groups.ts';
import { guideRoutes } from '../contract/guide.ts';
import { importRoutes } from '../contract/imports.ts';
import { instrumentRoutes } from '../contract/instruments.ts';
import { interviewRoutes } from '../contract/interviews.ts';
import { jobRoutes } from '../contract/jobs.ts';
import { measureRoutes } from '../contract/measures.ts';
import { networkRoutes } from '../contract/network.ts';
import { openapiRoutes } from '../contract/openapi.ts';
import { organisationRoutes } from '../contract/organisations.ts';
import { peopleRoutes } from '../contract/people.ts';
import { placeRoutes } from '../contract/places.ts';
import { residentRoutes } from '../contract/residents.ts';
import type { Route } from '../contract/route.ts';
import { userRoutes } from '../contract/users.ts';
import { viewRoutes } from '../contract/views.ts';

type Feature = { readonly name: string; readonly about: string; readonly routes: Readonly<Record<string, unknown>> };

const features: readonly Feature[] = [
  { name: 'Accounts', about: 'Signing in, the second step, and one’s own account.', routes: accountRoutes },
  { name: 'People', about: 'Who works in a community, in which roles; invitations.', routes: peopleRoutes },
  { name: 'Users', about: 'Everybody with an account, for administrators.', routes: userRoutes },
  { name: 'Log', about: 'Who did and opened what.', routes: auditRoutes },
  { name: 'Communities', about: 'Whom a map is of: neighbourhoods, waves and questions.', routes: communityRoutes },
  { name: 'Places', about: 'Mending what is known of a community and its neighbourhoods; boundaries.', routes: placeRoutes },
  { name: 'Directory', about: 'Finding entries by their name while somebody types.', routes: directoryRoutes },
  { name: 'Residents', about: 'People, by a pseudonym and in bands. Who they are is kept apart.', routes: residentRoutes },
  { name: 'Assets', about: 'Whatever people use or turn to, formal or informal.', routes: assetRoutes },
  { name: 'Groups', about: 'People who come together.', routes: groupRoutes },
  { name: 'Organisations', about: 'Bodies that run assets and work with one another.', routes: organisationRoutes },
  { name: 'Guide', about: 'What there is in a community, as each role may find it.', routes: guideRoutes },
  { name: 'Interviews', about: 'Whom and what somebody named in answer to each question.', routes: interviewRoutes },
  { name: 'Imports', about: 'A wave from files: what comes in, and what became of every row.', routes: importRoutes },
  { name: 'Long work', about: 'What takes longer than an answer may: how far it is, and how it ended.', routes: jobRoutes },
  { name: 'Network', about: 'The whole network of a wave, as the map shows it.', routes: networkRoutes },
  { name: 'Measures', about: 'Figures about the ties of a wave, each with its question.', routes: measureRoutes },
  { name: 'Connected assets', about: 'Assets by how residents are connected to them.', routes: connectionRoutes },
  { name: 'Views', about: 'What the map showed, kept with a title and notes.', routes: viewRoutes },
  { name: 'Instruments', about: 'What is asked at the doorstep: drafts, frozen versions, and scales.', routes: instrumentRoutes },
  {
    name: 'Field work',
    about: 'How a wave is asked: why, with what, by whom, how many, and what is worth a look.',
    routes: { ...fieldWorkRoutes, ...fieldTeamRoutes, ...fieldTargetRoutes, ...fieldQualityRoutes },
  },
  { name: 'This description', about: 'The API described, for programs and for people.', routes: openapiRoutes },
];

const byPath = (route: Route): string => {
  const word = route.path.split('/')[2] ?? 'api';
  return (word.charAt(0).toUpperCase() + word.slice(1)).replaceAll('-', ' ');
};

/** The name of the feature that a route belongs to. */
export const featureOf = (route: Route): string =>
  features.find((feature) => Object.values(feature.routes).includes(route))?.name ?? byPath(route);

/** The features of these routes, in the order in which they are read. */
export const featuresOf = (routes: readonly Route[]): readonly { readonly name: string; readonly description: string }[] => {
  const names = new Set(routes.map(featureOf));
  const known = features.filter(({ name }) => names.has(name));
  const others = [...names].filter((name) => !known.some((feature) => feature.name === name));
  return [
    ...known.map(({ name, about }) => ({ name, description: about })),
    ...others.map((name) => ({ name, description: '' })),
  ];
};
