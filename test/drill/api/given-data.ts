/**
 * A community with something of everything in it, made through the API, so that a drill gets past "there is no such
 * thing". Answers with the ids of what it made, by the name of the parameter that takes them.
 */
import { randomUUID } from 'node:crypto';

export type GivenIds = Readonly<Record<'communityId' | 'waveId' | 'jobId' | 'importId' | 'viewId', readonly string[]>> & {
  /** By the word in the path: residents, assets, groups, organisations, interviews. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
};

// Many of each, because the drill also removes them.
const many = 25;
const ids = (): string[] => Array.from({ length: many }, () => randomUUID());

/**
 * @param cookie of somebody who may begin a community; undefined where there are no accounts.
 * @throws Error with the answer when something is refused.
 */
export const makeGivenData = async (address: string, cookie: string | undefined): Promise<GivenIds> => {
  const ask = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const csv = typeof body === 'string';
    const headers = { 'content-type': csv ? 'text/csv' : 'application/json', ...(cookie ? { cookie } : {}) };
    const sent = body === undefined ? {} : { body: csv ? body : JSON.stringify(body) };
    const reply = await fetch(`${address}/api/communities${path}`, { method, headers, ...sent });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path} was answered ${reply.status}: ${text}`);
    return JSON.parse(text) as Record<string, unknown>;
  };

  const communityId = randomUUID();
  await ask('POST', '', { id: communityId, name: 'Drill' });
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
  return { communityId: [communityId], waveId: [wave], jobId, importId, viewId, entries };
};
