/**
 * Ids on the wire: random UUIDs, branded so that one kind is never passed for another. In small letters: the same id in
 * capitals is the same id.
 */
import { z } from 'zod';

const id = <B extends string>() => z.uuid('must be a UUID').toLowerCase().brand<B>();

export const CommunityId = id<'Community'>();
export type CommunityId = z.infer<typeof CommunityId>;
export const NeighbourhoodId = id<'Neighbourhood'>();
export type NeighbourhoodId = z.infer<typeof NeighbourhoodId>;
/** A resident, asset, group or organisation. */
export const MemberId = id<'Member'>();
export type MemberId = z.infer<typeof MemberId>;
export const WaveId = id<'Wave'>();
export type WaveId = z.infer<typeof WaveId>;
export const GeneratorId = id<'Generator'>();
export type GeneratorId = z.infer<typeof GeneratorId>;
export const ResponseId = id<'Response'>();
export type ResponseId = z.infer<typeof ResponseId>;
export const JobId = id<'Job'>();
export type JobId = z.infer<typeof JobId>;
export const ViewId = id<'View'>();
export type ViewId = z.infer<typeof ViewId>;
/** Somebody with an account. */
export const UserId = id<'User'>();
export type UserId = z.infer<typeof UserId>;
/** An invitation or a link for a new password. */
export const LinkId = id<'Link'>();
export type LinkId = z.infer<typeof LinkId>;
export const InstrumentId = id<'Instrument'>();
export type InstrumentId = z.infer<typeof InstrumentId>;
/** One frozen version of an instrument. */
export const InstrumentVersionId = id<'InstrumentVersion'>();
export type InstrumentVersionId = z.infer<typeof InstrumentVersionId>;
/** A key for which answers are sealed on a device. */
export const SealingKeyId = id<'SealingKey'>();
export type SealingKeyId = z.infer<typeof SealingKeyId>;
/** Something that was sent under an id that has other content. */
export const HeldId = id<'HeldSubmission'>();
export type HeldId = z.infer<typeof HeldId>;
/** A phone, tablet or laptop that keeps interviews. */
export const DeviceId = id<'Device'>();
export type DeviceId = z.infer<typeof DeviceId>;
/** A link by which one person answers alone. */
export const SelfLinkId = id<'SelfLink'>();
export type SelfLinkId = z.infer<typeof SelfLinkId>;
/** That two entries are the same. */
export const JoinId = id<'Join'>();
export type JoinId = z.infer<typeof JoinId>;
