/**
 * What an interview needs beside its answers. The field pack of a device has all of it; a preview, a rehearsal or a paper form
 * makes one from a version of an instrument.
 */
import type { CommunityDetail } from '#contract/communities';
import type { FieldPack, PackEntry, Why } from '#contract/field-work';
import type { InstrumentVersionId, WaveId } from '#contract/ids';
import type { InstrumentDocument } from '#contract/instrument-document';
import type { Scale } from '#contract/scales';

export type FillingPack = Omit<FieldPack, 'sealingKey' | 'madeAt' | 'takenBy'>;

type Given = {
  readonly community: Pick<CommunityDetail, 'id' | 'name' | 'neighbourhoods'>;
  readonly document: InstrumentDocument;
  readonly scales: readonly Scale[];
  /** Null while a wave has none, or where there is no wave at all. */
  readonly why: Why | null;
  readonly versionId?: string;
  readonly number?: number;
  readonly directory?: readonly PackEntry[];
};

const nowhere = '00000000-0000-4000-8000-000000000000';

const unsaid: Why = {
  partnership: { name: '…', members: '', paidBy: '…', contact: '…' },
  issue: { title: '…', about: '' },
  whatHappens: '…',
  whoSees: '…',
};

/** A pack without a wave: nothing that is filled in with it can be sent. */
export const packOfVersion = (given: Given): FillingPack => {
  const { community, document, scales, why, versionId = nowhere, number = 0, directory = [] } = given;
  return {
    communityId: community.id,
    communityName: community.name,
    wave: { id: nowhere as WaveId, name: '', startsOn: null, endsOn: null, population: null },
    why: why ?? unsaid,
    instrument: { versionId: versionId as InstrumentVersionId, number, document },
    scales: [...scales],
    neighbourhoods: community.neighbourhoods,
    directory: [...directory],
  };
};
