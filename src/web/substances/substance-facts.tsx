import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { SubstanceDetail } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import type { Voice } from '../format/voice.ts';
import { Button } from '../parts/button.tsx';
import { Formula } from '../parts/formula.tsx';
import { Panel } from '../parts/panel.tsx';
import { EnglishMark, NameOf } from '../parts/register-name.tsx';
import { StructureDrawing } from '../parts/structure-drawing.tsx';
import { announce } from '../shell/announcer.tsx';
import styles from './substance.module.css';

interface FactsProps {
  readonly detail: SubstanceDetail;
  readonly name: string;
}

/** The drawing and the identifiers, each to be copied. */
export function Identity({ detail, name }: FactsProps): ReactNode {
  const voice = useVoice();
  const { identity, cas, salts } = detail;
  const identifiers = [
    ...cas.map((number) => ({ label: 'CAS', value: number })),
    ...(identity === null
      ? []
      : [
          { label: 'InChIKey', value: identity.inchiKey },
          { label: 'SMILES', value: identity.smiles },
          { label: 'InChI', value: identity.inchi },
        ]),
    ...salts.map(({ acid, inchiKey }) => ({ label: `InChIKey, ${acid[voice.language]}`, value: inchiKey })),
  ];
  return (
    <Panel title={voice.text('substance.identity')}>
      {identity === null ? (
        <p className={styles.soft}>
          {voice.text(`substance.noStructure.${detail.kind === 'class' ? 'class' : 'other'}`)}
        </p>
      ) : (
        <>
          <StructureDrawing
            drawn={{ substance: detail.id }}
            alternative={voice.text('structure.of', { name, formula: identity.formula })}
          />
          <p>
            <Formula text={identity.formula} /> ·{' '}
            {voice.text('substance.molarMass', { mass: formatMass(identity.molarMass, voice) })}
          </p>
          <p className={styles.soft}>{voice.text(`substance.identity.${identity.status}`)}</p>
        </>
      )}
      {identifiers.length > 0 && (
        <dl className={styles.identifiers}>
          {identifiers.map(({ label, value }) => (
            <div key={`${label}${value}`}>
              <dt>{label}</dt>
              <dd>
                <code>{value}</code>
                <CopyButton value={value} label={label} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

/** Grams per mole to two decimals, as reference works print it. */
function formatMass(mass: number, { locale }: Pick<Voice, 'locale'>): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(mass);
}

function CopyButton({ value, label }: { readonly value: string; readonly label: string }): ReactNode {
  const voice = useVoice();
  const [said, setSaid] = useState('');

  async function copy(): Promise<void> {
    const text = await write(value).then((done) => voice.text(done ? 'figure.copied' : 'figure.copyFailed'));
    setSaid(text);
    announce(text);
  }

  return (
    <>
      <Button look="quiet" aria-label={voice.text('substance.copy.of', { label })} onPress={() => void copy()}>
        {voice.text('substance.copy')}
      </Button>
      {said !== '' && <span className={styles.soft}>{said}</span>}
    </>
  );
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (cause) {
    console.warn('The clipboard is closed to this page.', cause);
    return false;
  }
}

const languagesInOrder = ['en', 'fr', 'es'] as const;

/** Names in the three languages with where they come from, and every other name with its source. */
export function Names({ detail }: FactsProps): ReactNode {
  const voice = useVoice();
  const { name, names } = detail;
  return (
    <Panel title={voice.text('substance.names')}>
      <dl className={styles.names}>
        {languagesInOrder.map((language) => {
          const origin = name.origin[language];
          return (
            <div key={language}>
              <dt>{voice.text(`language.${language}`)}</dt>
              <dd>
                <span lang={origin === 'english' ? 'en' : language}>{name.text[language]}</span>
                {origin === 'english' && language !== 'en' && (
                  <>
                    {' '}
                    <EnglishMark />
                  </>
                )}
                <span className={styles.origin}>{voice.text(`substance.origin.${origin}`)}</span>
              </dd>
            </div>
          );
        })}
      </dl>
      {names.length > 0 && (
        <details>
          <summary>{voice.text('substance.otherNames', { count: names.length })}</summary>
          <ul className={styles.otherNames}>
            {names.map((other) => (
              <li key={`${other.name}|${other.language ?? ''}|${other.source ?? ''}`}>
                <span lang={other.language ?? undefined}>{other.name}</span>{' '}
                <span className={styles.soft}>
                  {[
                    voice.text(`substance.nameKind.${other.kind}`),
                    ...(other.language === null ? [] : [voice.text(`language.${other.language}`)]),
                    ...(other.source === null ? [] : [other.source]),
                  ].join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

const relations = ['homonym', 'marker-of', 'marker', 'skeleton', 'stereo-form', 'salt', 'member'] as const;
const shownMembers = 40;

/** Classes, forms, metabolites, and other substances of the same name. */
export function Related({ detail: { related, classes } }: FactsProps): ReactNode {
  const voice = useVoice();
  if (related.length === 0 && classes.length === 0) return null;
  return (
    <Panel title={voice.text('substance.related')}>
      {classes.length > 0 && (
        <Relation title={voice.text('substance.classes')}>
          {classes.map(({ id, name }) => (
            <li key={id}>
              <Link to="/$language/substances" params={{ language: voice.language }} search={{ class: id }}>
                {name[voice.language]}
              </Link>
            </li>
          ))}
        </Relation>
      )}
      {relations.map((relation) => {
        const own = related.filter((other) => other.relation === relation);
        if (own.length === 0) return null;
        return (
          <Relation key={relation} title={voice.text(`substance.relation.${relation}`, { count: own.length })}>
            {own.slice(0, shownMembers).map(({ id, name }) => (
              <li key={id}>
                <Link
                  to="/$language/substances/$substance"
                  params={{ language: voice.language, substance: id }}
                  search={{}}
                >
                  <NameOf name={name} />
                </Link>
              </li>
            ))}
            {own.length > shownMembers && (
              <li className={styles.soft}>{voice.text('substance.more', { count: own.length - shownMembers })}</li>
            )}
          </Relation>
        );
      })}
    </Panel>
  );
}

function Relation({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <h3 className={styles.relation}>{title}</h3>
      <ul className={styles.links}>{children}</ul>
    </div>
  );
}
