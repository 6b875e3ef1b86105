/**
 * Who asks, why, who pays, what happens with the answers, who sees them; and that nothing depends on taking part.
 */
import { Lines } from '../lines.tsx';
import { useFilling } from '../view.ts';

export const WhyContent = () => {
  const { pack, say } = useFilling();
  const { partnership, issue, whatHappens, whoSees } = pack.why;
  const { document } = pack.instrument;
  const parts = [
    { title: say('whyWhat'), text: [issue.title, issue.about] },
    { title: say('whyWho'), text: [partnership.name, partnership.members] },
    { title: say('whyPays'), text: [partnership.paidBy] },
    { title: say('whyHappens'), text: [whatHappens] },
    { title: say('whySees'), text: [whoSees] },
    { title: say('whyContact'), text: [partnership.contact] },
  ];
  return (
    <>
      <div className="nhsuk-inset-text">
        <p>
          <strong>{say('whyFree')}</strong>
        </p>
        <p>{say('whyFreeDetail')}</p>
      </div>
      {parts.map(({ title, text }) => (
        <section key={title}>
          <h2 className="nhsuk-heading-s kith-why">{title}</h2>
          <div lang={document.language} dir="auto">
            {text
              .filter((one) => one !== '')
              .map((one) => (
                <Lines key={one} text={one} />
              ))}
          </div>
        </section>
      ))}
    </>
  );
};
