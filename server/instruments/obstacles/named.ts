/** Name generators, and what is asked about those named. */
import type { FollowUpsBlock, InstrumentDocument, NamesBlock } from '../../contract/instrument-document.ts';
import type { Obstacle } from '../../contract/instruments.ts';
import { doublesIn, type Known, say } from './say.ts';

const ofNames = (block: NamesBlock, { questions }: Known): readonly string[] => {
  const known = questions.find(({ code }) => code === block.key);
  const isOther = known !== undefined && known.asksFor !== block.asksFor;
  const asksPeople = block.asksFor === 'people';
  return [
    ...(isOther ? ['This community has a question under the same key that asks for something else. Begin this block anew.'] : []),
    ...(asksPeople && !block.kinds.includes('person') ? ['It asks for people, but no person may be named.'] : []),
    ...(!asksPeople && block.kinds.includes('person') ? ['It asks what somebody uses, but a person may be named.'] : []),
    ...(doublesIn(block.kinds).length > 0 ? ['It lists one kind twice.'] : []),
  ];
};

const ofFollowUps = (block: FollowUpsBlock, before: ReadonlyMap<string, NamesBlock>): readonly string[] => {
  const asked = block.about.flatMap((key) => before.get(key) ?? []);
  const sorts = new Set(asked.map(({ asksFor }) => asksFor));
  return [
    ...(asked.length < block.about.length ? ['It is about names that nobody was asked for before it. Choose again.'] : []),
    ...(sorts.size > 1 ? ['It is about people and about what they use. Ask about each in a block of its own.'] : []),
    ...(doublesIn(block.about).length > 0 ? ['It is about the same names twice.'] : []),
    ...(block.ties !== null && sorts.has('uses') ? ['Who knows whom can be asked only of people.'] : []),
  ];
};

export const obstaclesOfNamed = ({ blocks }: InstrumentDocument, known: Known): readonly Obstacle[] => {
  const before = new Map<string, NamesBlock>();
  return blocks.flatMap((block) => {
    if (block.is === 'names') {
      before.set(block.key, block);
      return ofNames(block, known).map((message) => say(message, block));
    }
    return block.is === 'follow-ups' ? ofFollowUps(block, before).map((message) => say(message, block)) : [];
  });
};
