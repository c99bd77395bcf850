import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Collection, CollectionList } from '../../api/index.ts';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, removeResource, sendDecision } from '../data/client.ts';
import { resource } from '../data/queries.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import forms from '../parts/form.module.css';
import layout from '../parts/layout.module.css';
import { Panel } from '../parts/panel.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { LineField } from '../sign-in/line-field.tsx';
import { Outcome } from '../sign-in/outcome.tsx';
import { type Decision, useDecision } from '../sign-in/use-decision.ts';

const collectionsQuery = resource({ path: '/collections', parser: CollectionList });

/** Collections of STIX objects, who may read and add to them. */
export function Collections(): ReactNode {
  const voice = useVoice();
  const query = useQuery(collectionsQuery);
  const decision = useDecision('/collections');
  return (
    <>
      <p className={layout.quiet}>{voice.text('collections.lead')}</p>
      <Outcome said={decision.said} />
      <QueryView query={query} what={voice.text('administration.tab.collections')}>
        {({ collections }) =>
          collections.map((collection) => (
            <CollectionPanel key={collection.id} collection={collection} decision={decision} />
          ))
        }
      </QueryView>
      <AddCollection decision={decision} />
    </>
  );
}

interface CollectionProps {
  readonly collection: Collection;
  readonly decision: Decision;
}

function CollectionPanel({ collection, decision: { run, busy } }: CollectionProps): ReactNode {
  const voice = useVoice();
  const { id, alias, kind, title, description, grants } = collection;
  const [asking, setAsking] = useState(false);
  const name = title[voice.language];
  const done = voice.text('collections.done', { name });
  const grant = (subject: string, rights: { canRead: boolean; canWrite: boolean }): void =>
    run(() => sendDecision(apiAddress(`/collections/${alias}/grants`), { subject, ...rights }, Collection), done);
  return (
    <Panel title={`${name} (${voice.text(`collections.kind.${kind}`)})`} lead={description[voice.language]}>
      <p className={layout.quiet}>
        <code>{alias}</code> <code>/taxii2/api/collections/{id}/</code>
      </p>
      <h3>{voice.text('collections.grants')}</h3>
      {kind === 'alerts' && <p>{voice.text('collections.grants.peers')}</p>}
      {kind === 'open' && grants.length === 0 && <p>{voice.text('collections.grants.none')}</p>}
      <ul className={layout.list}>
        {grants.map(({ subject, canRead, canWrite }) => (
          <li key={subject} className={layout.row}>
            <span>
              {subject}
              {' · '}
              {voice.text(canRead && canWrite ? 'collections.right.both' : rightOf(canWrite))}
            </span>
            {kind === 'open' && (
              <Button
                disabled={busy}
                aria-label={voice.text('collections.end.of', { subject, name })}
                onPress={() => grant(subject, { canRead: false, canWrite: false })}
              >
                {voice.text('collections.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {kind === 'open' && (
        <>
          <GrantForm busy={busy} onGrant={(subject, canWrite) => grant(subject, { canRead: true, canWrite })} />
          <p>
            <Button disabled={busy} onPress={() => setAsking(true)}>
              {voice.text('collections.remove')}
            </Button>
          </p>
        </>
      )}
      <Dialog title={voice.text('collections.remove.title', { name })} open={asking} onClose={() => setAsking(false)}>
        <p>{voice.text('collections.remove.text')}</p>
        <div className={layout.actions}>
          <Button onPress={() => setAsking(false)}>{voice.text('dialog.cancel')}</Button>
          <Button
            look="primary"
            onPress={() => {
              setAsking(false);
              run(() => removeResource(apiAddress(`/collections/${alias}`)), done);
            }}
          >
            {voice.text('collections.remove')}
          </Button>
        </div>
      </Dialog>
    </Panel>
  );
}

function rightOf(canWrite: boolean): 'collections.right.write' | 'collections.right.read' {
  return canWrite ? 'collections.right.write' : 'collections.right.read';
}

interface GrantFormProps {
  readonly busy: boolean;
  readonly onGrant: (subject: string, canWrite: boolean) => void;
}

function GrantForm({ busy, onGrant }: GrantFormProps): ReactNode {
  const voice = useVoice();
  const [subject, setSubject] = useState('');
  const [canWrite, setCanWrite] = useState(false);
  return (
    <form
      className={`${forms.fields} ${forms.asked}`}
      onSubmit={(event) => {
        event.preventDefault();
        onGrant(subject.trim(), canWrite);
        setSubject('');
        setCanWrite(false);
      }}
    >
      <LineField
        label={voice.text('collections.subject')}
        value={subject}
        onChange={setSubject}
        autoComplete="off"
        maxLength={120}
      />
      <label className={forms.check}>
        <input type="checkbox" checked={canWrite} onChange={(event) => setCanWrite(event.target.checked)} />
        {voice.text('collections.write')}
      </label>
      <button type="submit" className={buttonClass()} disabled={busy}>
        {voice.text('collections.grant')}
      </button>
    </form>
  );
}

function AddCollection({ decision: { run, busy } }: { readonly decision: Decision }): ReactNode {
  const voice = useVoice();
  const [alias, setAlias] = useState('');
  const [title, setTitle] = useState('');
  return (
    <Panel title={voice.text('collections.add.title')}>
      <form
        className={forms.form}
        onSubmit={(event) => {
          event.preventDefault();
          run(
            () => sendDecision(apiAddress('/collections'), { alias: alias.trim(), title: title.trim() }, Collection),
            voice.text('collections.done', { name: title.trim() }),
            () => {
              setAlias('');
              setTitle('');
            },
          );
        }}
      >
        <div className={`${forms.fields} ${forms.asked}`}>
          <LineField
            label={voice.text('collections.alias')}
            value={alias}
            onChange={setAlias}
            autoComplete="off"
            maxLength={63}
          />
          <LineField label={voice.text('collections.name')} value={title} onChange={setTitle} autoComplete="off" />
        </div>
        <button type="submit" className={buttonClass()} disabled={busy}>
          {voice.text('collections.add')}
        </button>
      </form>
    </Panel>
  );
}
