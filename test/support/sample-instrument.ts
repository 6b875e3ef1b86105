/**
 * An instrument with one block of each kind and an item of each kind, in English and Arabic, and a pack that asks it. Invented.
 */
import type { FieldPack } from '../../server/contract/field-work.ts';
import { CommunityId, InstrumentVersionId, MemberId, NeighbourhoodId, SealingKeyId, WaveId } from '../../server/contract/ids.ts';
import { InstrumentDocument } from '../../server/contract/instrument-document.ts';
import { scalesOf } from '../../server/instruments/scales.ts';

const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const sampleDocument: InstrumentDocument = InstrumentDocument.parse({
  title: 'Neighbours and places',
  language: 'en',
  blocks: [
    {
      is: 'consent',
      key: 'consent',
      title: 'Before we begin',
      intro: 'You may say no to any of these.',
      purposes: [
        { purpose: 'survey', text: 'May we ask you about your neighbours and the places you use?' },
        { purpose: 'next-wave', text: 'May we come back next year?' },
        { purpose: 'contact', text: 'May we keep a way to reach you?' },
        { purpose: 'connector', text: 'May we ask you to help neighbours to get to know each other?' },
      ],
    },
    {
      is: 'questions',
      key: 'you',
      title: 'About you',
      items: [
        {
          kind: 'choice',
          key: 'age-band',
          text: 'How old are you?',
          choices: [
            { code: 'under-45', label: '16-44' },
            { code: 'to-64', label: '45-64' },
            { code: 'over-64', label: '65 and over' },
          ],
        },
        { kind: 'neighbourhood', key: 'area', text: 'Where do you live?' },
        { kind: 'number', key: 'household', text: 'How many people live with you?', min: 0, max: 20, unit: 'people' },
        {
          kind: 'choices',
          key: 'languages',
          text: 'Which languages do you speak at home?',
          none: 'None of these',
          choices: [
            { code: 'english', label: 'English' },
            { code: 'arabic', label: 'Arabic' },
            { code: 'welsh', label: 'Welsh' },
          ],
        },
        {
          kind: 'range',
          key: 'belong',
          text: 'How much do you belong here?',
          min: 0,
          max: 10,
          lowest: 'Not at all',
          highest: 'Fully',
        },
        {
          kind: 'text',
          key: 'belong-why',
          text: 'What makes you say so?',
          hint: 'In your own words.',
          none: 'Nothing comes to mind',
          showIf: { question: 'belong', is: 'at-most', number: 4 },
        },
      ],
    },
    {
      is: 'names',
      key: 'help',
      title: 'A helping hand',
      text: 'Who would you ask for a helping hand?',
      hint: 'First names or nicknames will do.',
      asksFor: 'people',
      kinds: ['person', 'person-in-a-role'],
      max: 60,
    },
    {
      is: 'names',
      key: 'talk',
      title: 'Somebody to talk to',
      text: 'Who do you talk to when something is on your mind?',
      asksFor: 'people',
      kinds: ['person'],
      max: 8,
    },
    {
      is: 'names',
      key: 'places',
      title: 'Places you use',
      text: 'Which places, activities or groups do you use?',
      asksFor: 'uses',
      kinds: ['place', 'activity', 'service', 'online-group', 'group', 'organisation'],
      max: 10,
    },
    {
      is: 'follow-ups',
      key: 'each',
      title: 'About each one',
      intro: 'Now a few questions about each person.',
      about: ['help', 'talk'],
      max: 8,
      items: [
        { kind: 'circles', key: 'close', text: 'How close do you feel to them?', rings: ['Very close', 'Close', 'Not so close'] },
        {
          kind: 'choice',
          key: 'how-often',
          text: 'How often are you in touch?',
          choices: [
            { code: 'daily', label: 'Most days' },
            { code: 'weekly', label: 'Most weeks' },
            { code: 'seldom', label: 'Less often' },
          ],
        },
        {
          kind: 'choice',
          key: 'both-ways',
          text: 'Do they turn to you as well?',
          choices: [
            { code: 'yes', label: 'Yes' },
            { code: 'no', label: 'No' },
          ],
        },
        {
          kind: 'range',
          key: 'better',
          text: 'How do you feel after seeing them?',
          min: -2,
          max: 2,
          lowest: 'Worse',
          highest: 'Better',
        },
      ],
      ties: { text: 'Which of these do they know?' },
    },
    { is: 'scale', key: 'lonely', title: 'How you feel', scale: 'ucla3', scaleVersion: 1 },
  ],
  translations: {
    ar: {
      'consent.title': 'قبل أن نبدأ',
      'consent.intro': 'يمكنك أن تقول لا لأي من هذه الأسئلة.',
      'consent.survey': 'هل يمكننا أن نسألك عن جيرانك والأماكن التي تستخدمها؟',
      'consent.next-wave': 'هل يمكننا العودة في العام القادم؟',
      'consent.contact': 'هل يمكننا الاحتفاظ بوسيلة للتواصل معك؟',
      'consent.connector': 'هل يمكننا أن نطلب منك مساعدة الجيران على التعارف؟',
      'you.title': 'عنك',
      'you.age-band.text': 'كم عمرك؟',
      'you.age-band.choices.over-64': '65 وما فوق',
      'you.area.text': 'أين تسكن؟',
      'you.household.text': 'كم شخصا يعيش معك؟',
      'you.languages.text': 'ما اللغات التي تتحدثها في البيت؟',
      'you.belong.text': 'إلى أي حد تنتمي إلى هنا؟',
      'you.belong.lowest': 'لا أنتمي',
      'you.belong.highest': 'تماما',
      'help.text': 'ممن تطلب المساعدة؟',
      'help.title': 'المساعدة',
      'talk.text': 'مع من تتحدث عندما يشغلك أمر؟',
      'places.text': 'ما الأماكن أو الأنشطة التي تستخدمها؟',
      'each.close.text': 'ما مدى قربك منه؟',
      'each.close.rings.1': 'قريب جدا',
      'Kith.continue': 'متابعة',
      'Kith.back': 'رجوع',
      'Kith.skip': 'تخطي هذا السؤال',
      'Kith.declined': 'أفضل عدم الإجابة',
      'Kith.yes': 'نعم',
      'Kith.no': 'لا',
    },
  },
});

const places = ['Post Office', 'Library', 'Corner Shop', 'Mill Park', 'Allotments'];

/** @param entries how many places its directory has. */
export const samplePack = (document: InstrumentDocument = sampleDocument, entries = places.length): FieldPack => ({
  communityId: CommunityId.parse(idOf(1)),
  communityName: 'Millbrook',
  wave: { id: WaveId.parse(idOf(2)), name: 'Spring', startsOn: null, endsOn: null, population: 3100 },
  why: {
    partnership: {
      name: 'Millbrook Together',
      members: 'The surgery, the library and the tenants’ group',
      paidBy: 'The town council',
      contact: 'Sam Webb, 01632 960001',
    },
    issue: { title: 'Feeling alone with small children', about: 'Many who bring up children by themselves say they feel alone.' },
    whatHappens: 'Your answers are put together with those of others.',
    whoSees: 'Only the two people who run the survey see single answers. Nobody sees your name beside them.',
  },
  instrument: { versionId: InstrumentVersionId.parse(idOf(3)), number: 1, document },
  scales: [...scalesOf(document)],
  neighbourhoods: ['Upper end', 'Lower end'].map((name, at) => ({
    id: NeighbourhoodId.parse(idOf(10 + at)),
    name,
    latitude: null,
    longitude: null,
    population: null,
  })),
  directory: Array.from({ length: entries }, (_, at) => ({
    id: MemberId.parse(idOf(100 + at)),
    kind: 'asset',
    assetKind: 'place',
    label: at < places.length ? (places[at] ?? '') : `${places[at % places.length]} ${at}`,
  })),
  sealingKey: { id: SealingKeyId.parse(idOf(4)), publicKey: '' },
  madeAt: '2026-05-01T10:00:00.000Z',
});
