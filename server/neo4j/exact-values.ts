/**
 * Neo4j's values as JSON and back, with nothing lost: an INTEGER stays one and does not become a FLOAT, a time keeps its
 * nanoseconds and its zone, a point its reference system. JSON alone has one kind of number and no time.
 *
 * Text and booleans are themselves, an INTEGER is a number (in words when it is too large for one), a list is an array;
 * everything else is an object with one member that names the type.
 */
import neo4j from 'neo4j-driver';
import { DomainError } from '../errors.ts';

/** A value in an archive. */
export type JsonValue =
  | null
  | string
  | boolean
  | number
  | readonly JsonValue[]
  | { readonly [type: string]: string | readonly (string | number | null)[] };

type Parts = readonly (string | number | null)[];

const whole = (part: unknown): number | null => (part === undefined || part === null ? null : Number(part));

/** By type: how its parts are listed, and how it is made of them. The driver hands whole numbers out as bigint. */
const encoders: readonly (readonly [name: string, encode: (value: object) => Parts | undefined])[] = [
  ['date', (v) => (neo4j.isDate(v) ? [v.year, v.month, v.day].map(whole) : undefined)],
  ['time', (v) => (neo4j.isTime(v) ? [v.hour, v.minute, v.second, v.nanosecond, v.timeZoneOffsetSeconds].map(whole) : undefined)],
  ['localTime', (v) => (neo4j.isLocalTime(v) ? [v.hour, v.minute, v.second, v.nanosecond].map(whole) : undefined)],
  [
    'dateTime',
    (v) =>
      neo4j.isDateTime(v)
        ? [
            ...[v.year, v.month, v.day, v.hour, v.minute, v.second, v.nanosecond, v.timeZoneOffsetSeconds].map(whole),
            v.timeZoneId ?? null,
          ]
        : undefined,
  ],
  [
    'localDateTime',
    (v) => (neo4j.isLocalDateTime(v) ? [v.year, v.month, v.day, v.hour, v.minute, v.second, v.nanosecond].map(whole) : undefined),
  ],
  // Months, days and seconds may be beyond what a number holds exactly.
  ['duration', (v) => (neo4j.isDuration(v) ? [v.months, v.days, v.seconds, v.nanoseconds].map(String) : undefined)],
  [
    'point',
    (v) => (neo4j.isPoint(v) ? [whole(v.srid), ...[v.x, v.y, ...(v.z === undefined ? [] : [v.z])].map(floatText)] : undefined),
  ],
];

/** JSON knows neither -0 nor infinity; the shortest text of any other number is read back as the same number. */
const floatText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/**
 * @param value as the driver gives it with `useBigInt`: INTEGER is a bigint, FLOAT a number.
 * @throws DomainError `unsupported` for a type that this version does not know, such as one of a later Neo4j.
 */
export const encodeValue = (value: unknown): JsonValue => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : { integer: String(value) };
  }
  if (typeof value === 'number') return { float: floatText(value) };
  if (Array.isArray(value)) return value.map(encodeValue);
  if (ArrayBuffer.isView(value)) {
    return { bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') };
  }
  if (typeof value === 'object') {
    for (const [name, encode] of encoders) {
      const parts = encode(value);
      if (parts) return { [name]: parts };
    }
  }
  throw new DomainError('unsupported', 'The database holds a value of a type that a backup cannot keep. Nothing was written.');
};

const bad = (): DomainError => new DomainError('invalid', 'A value in this file has no form that is known here.');
const integers = (parts: Parts): bigint[] =>
  parts.map((part) => {
    if (typeof part !== 'number' || !Number.isSafeInteger(part)) throw bad();
    return BigInt(part);
  });

const types = neo4j.types;
const decoders: Readonly<Record<string, (content: unknown) => unknown>> = {
  integer: (content) => BigInt(String(content)),
  float: (content) => {
    if (content !== 'NaN' && Number.isNaN(Number(content))) throw bad();
    return Number(content);
  },
  bytes: (content) => {
    const bytes = Buffer.from(String(content), 'base64');
    return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  },
  date: (content) => new types.Date(...(integers(content as Parts) as [bigint, bigint, bigint])),
  time: (content) => new types.Time(...(integers(content as Parts) as [bigint, bigint, bigint, bigint, bigint])),
  localTime: (content) => new types.LocalTime(...(integers(content as Parts) as [bigint, bigint, bigint, bigint])),
  localDateTime: (content) =>
    new types.LocalDateTime(...(integers(content as Parts) as [bigint, bigint, bigint, bigint, bigint, bigint, bigint])),
  dateTime: (content) => {
    const parts = content as Parts;
    const [year, month, day, hour, minute, second, nanosecond] = integers(parts.slice(0, 7)) as bigint[];
    const offset = parts[7] === null ? undefined : integers(parts.slice(7, 8))[0];
    const zone = typeof parts[8] === 'string' ? parts[8] : undefined;
    const at = [year, month, day, hour, minute, second, nanosecond] as [bigint, bigint, bigint, bigint, bigint, bigint, bigint];
    return new types.DateTime(...at, offset, zone);
  },
  duration: (content) => new types.Duration(...((content as readonly string[]).map(BigInt) as [bigint, bigint, bigint, bigint])),
  point: (content) => {
    const [srid, ...at] = content as Parts;
    const [x, y, z] = at.map(Number) as [number, number, number | undefined];
    return new types.Point(BigInt(srid as number), x, y, z);
  },
};

/**
 * The value that {@link encodeValue} was given.
 * @throws DomainError `invalid` when it is none.
 */
export const decodeValue = (value: unknown): unknown => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw bad();
    return BigInt(value);
  }
  if (Array.isArray(value)) return value.map(decodeValue);
  const [[type, content] = ['', null], ...more] = Object.entries(value as object);
  const decode = Object.hasOwn(decoders, type) ? decoders[type] : undefined;
  if (!decode || more.length > 0) throw bad();
  try {
    return decode(content);
  } catch {
    throw bad();
  }
};

const mapValues = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** All properties of a node or relationship, in the order of their names. */
export const encodeProperties = (properties: Readonly<Record<string, unknown>>): Record<string, JsonValue> =>
  Object.fromEntries(
    Object.keys(properties)
      .sort()
      .map((key) => [key, encodeValue(properties[key])]),
  );

export const decodeProperties = (properties: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  mapValues(properties, decodeValue);
