/**
 * A community with something of everything in it, made through the API, so that a drill gets past "there is no such
 * thing". Answers with the ids of what it made, by the name of the parameter that takes them.
 */

import { randomUUID } from 'node:crypto';
import { fromHere } from '../../support/from-here.ts';
import { comeInByLink } from '../../support/sign-in.ts';
import { invite } from './callers.ts';

export type GivenIds = Readonly<
  Record<'communityId' | 'waveId' | 'jobId' | 'importId' | 'viewId' | 'userId' | 'linkId', readonly string[]>
> & {
  /** By the word in the path: residents, assets, groups, organisations, interviews. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
};

/** People whose roles may be taken away: no drill acts as one of them. */
const spare = 2;

/**
 * @param cookie of an administrator.
 * @param many how many of each: the drill also removes them.
 * @throws Error with the answer when something is refused.
 */
export const makeGivenData = async (address: string, cookie: string, many: number): Promise<GivenIds> => {
  const ids = (): string[] => Array.from({ length: many }, () => randomUUID());
  const ask = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const csv = typeof body === 'string';
    const headers = { 'content-type': csv ? 'text/csv' : 'application/json', cookie, ...fromHere };
    const sent = body === undefined ? {} : { body: csv ? body : JSON.stringify(body) };
    const reply = await fetch(`${address}/api/communities${path}`, { method, headers, ...sent });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path} was answered ${reply.status}: ${text}`);
    return JSON.parse(text) as Record<string, unknown>;
  };

  const communityId = randomUUID();
  await ask('POST', '', { id: communityId, name: `Drill ${communityId}` });
  const here = `/${communityId}`;
  const wave = String((await ask('POST', `${here}/waves`, { name: 'One', population: 500 }))['id']);
  await ask('PUT', `${here}/neighbourhoods`, { items: [{ name: 'North' }, { name: 'South' }] });
  await ask('POST', `${here}/questions/ready`);
  const entries = { residents: ids(), assets: ids(), groups: ids(), organisations: ids(), interviews: ids() };
  const importId = ids();
  const viewId = ids();
  for (let at = 0; at < many; at += 1) {
    const name = `Drill ${at}`;
    await ask('POST', `${here}/residents`, { id: entries.residents[at] });
    await ask('POST', `${here}/assets`, { id: entries.assets[at], name, kind: 'place' });
    await ask('POST', `${here}/groups`, { id: entries.groups[at], name });
    await ask('POST', `${here}/organisations`, { id: entries.organisations[at], name });
    await ask('PUT', `${here}/views/${viewId[at]}`, { title: name, address: `wave=${wave}` });
    await ask('POST', `${here}/imports`, { id: importId[at], waveName: name });
  }
  for (let at = 0; at < many; at += 1) {
    const named = [{ is: 'known', id: entries.residents[(at + 1) % many] }];
    await ask('POST', `${here}/waves/${wave}/interviews`, {
      id: entries.interviews[at],
      respondent: { is: 'known', id: entries.residents[at] },
      answers: [{ generator: 'advice', status: 'answered', named }],
    });
  }
  for (const id of importId.slice(0, 5)) {
    await ask('PUT', `${here}/imports/${id}/files/people`, 'id,name\n1,Ann\n2,Ben\n');
    await ask('PUT', `${here}/imports/${id}/files/ties`, 'from,to,type\n1,2,advice\n9,1,advice\n');
  }
  const mapping = { source: 'drill', people: { id: 'id' }, ties: { from: 'from', to: 'to', generator: 'type' } };
  await ask('POST', `${here}/imports/${importId[0]}/start`, { mapping });
  const working = (await ask('GET', `${here}/waves/${wave}/network`))['working'] as Record<string, string | null>;
  const jobId = [importId[0] as string, ...Object.values(working).filter((id) => id !== null)];

  for (let at = 0; at < spare; at += 1)
    await comeInByLink(address, await invite(address, cookie, communityId, { role: 'panel' }));
  const linkId = ids();
  for (const id of linkId) await invite(address, cookie, communityId, { role: 'panel' }, id);
  const { people } = (await ask('GET', `${here}/people`)) as { people: { id: string; roles: { role: string }[] }[] };
  const userId = people.filter(({ roles }) => roles.every(({ role }) => role === 'panel')).map(({ id }) => id);
  return { communityId: [communityId], userId, linkId, waveId: [wave], jobId, importId, viewId, entries };
};
