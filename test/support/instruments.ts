import { randomUUID } from 'node:crypto';
import type { InstrumentDocument } from '../../server/contract/instrument-document.ts';
import { instrumentRoutes } from '../../server/contract/instruments.ts';
import { ask } from './ask.ts';
import type { TestServices } from './services.ts';
import { smallInstrument } from './writes/instrument-examples.ts';

/** A community of one's own, and short words for asking about its instruments. */
export const beginInstruments = async (services: TestServices) => {
  const { id: communityId } = await services.newCommunity();
  const params = (instrumentId: string, versionId = '') => ({ communityId, instrumentId, versionId });
  const create = (body: object) => ask(services, instrumentRoutes.createInstrument, { params: { communityId }, body });
  const edit = (instrumentId: string, draft: object, ifMatch?: number) =>
    ask(services, instrumentRoutes.editInstrument, {
      params: params(instrumentId),
      body: { draft },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  return {
    communityId,
    create,
    edit,
    /** One whose draft can be published. */
    make: async (draft: InstrumentDocument = smallInstrument()) => {
      const id = randomUUID();
      await create({ id, title: 'New' });
      await edit(id, draft, 1);
      return id;
    },
    list: async () => (await ask(services, instrumentRoutes.listInstruments, { params: { communityId } })).value,
    read: (instrumentId: string) => ask(services, instrumentRoutes.readInstrument, { params: params(instrumentId) }),
    publish: (instrumentId: string, body: object = { id: randomUUID() }) =>
      ask(services, instrumentRoutes.publishInstrument, { params: params(instrumentId), body }),
    readVersion: (instrumentId: string, versionId: string) =>
      ask(services, instrumentRoutes.readInstrumentVersion, { params: params(instrumentId, versionId) }),
    retire: (instrumentId: string, versionId: string) =>
      ask(services, instrumentRoutes.retireInstrumentVersion, { params: params(instrumentId, versionId) }),
  };
};
