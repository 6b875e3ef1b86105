/**
 * "Why we ask", to be printed on one A4 page and left at the door.
 */
import type { Why } from '#contract/field-work';
import { useRoleIn } from '../door/session.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Heading } from '../ui/page.tsx';
import { Empty } from '../ui/states.tsx';
import { t } from '../words/words.ts';
import { useWaveHere } from './use-wave.ts';
import { WaveStep } from './wave-step.tsx';

const Part = ({ title, text, more = '' }: { readonly title: string; readonly text: string; readonly more?: string }) => (
  <>
    <Heading level={3}>{title}</Heading>
    <p className="kith-sheet__text">{text}</p>
    {more ? <p className="kith-sheet__text">{more}</p> : null}
  </>
);

export const Sheet = ({ why: { partnership, issue, whatHappens, whoSees } }: { readonly why: Why }) => (
  <article className="kith-sheet kith-print-alone">
    <Heading size="l">{t('waves.sheet.heading')}</Heading>
    <Part title={t('waves.sheet.about')} text={issue.title} more={issue.about} />
    <Part title={t('waves.sheet.who')} text={partnership.name} more={partnership.members} />
    <Part title={t('waves.sheet.pays')} text={partnership.paidBy} />
    <Part title={t('waves.sheet.happens')} text={whatHappens} />
    <Part title={t('waves.sheet.sees')} text={whoSees} />
    <Heading level={3}>{t('waves.sheet.choice')}</Heading>
    <ul className="nhsuk-list nhsuk-list--bullet">
      {(['free', 'skip', 'back'] as const).map((one) => (
        <li key={one}>{t(`waves.sheet.choiceList.${one}`)}</li>
      ))}
    </ul>
    <Part title={t('waves.sheet.contact')} text={partnership.contact} />
  </article>
);

export const Page = () => {
  const { community, address } = useWaveHere();
  const isCoordinator = useRoleIn(community.id) === 'coordinator';
  const toList = { to: `/communities/${community.id}/waves`, label: t('waves.toList') };
  return (
    <WaveStep title={t('waves.sheet.title')} {...(isCoordinator ? {} : { back: toList })}>
      {({ why }) =>
        why ? (
          <>
            <Button look="secondary" onClick={() => window.print()}>
              {t('waves.sheet.print')}
            </Button>
            {isCoordinator ? null : (
              <div className="kith-steps kith-no-print">
                <LinkButton look="secondary" to={`${address}/paper`}>
                  {t('paper.title')}
                </LinkButton>
                <LinkButton look="secondary" to={`${address}/paper-entry`}>
                  {t('paper.entry.title')}
                </LinkButton>
              </div>
            )}
            <Sheet why={why} />
          </>
        ) : (
          <Empty title={t('waves.sheet.missing')} />
        )
      }
    </WaveStep>
  );
};
