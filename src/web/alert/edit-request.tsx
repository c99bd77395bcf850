import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { nodeQuery } from '../data/queries.ts';
import forms from '../parts/form.module.css';
import { Panel } from '../parts/panel.tsx';
import { OptionalDay } from './edit-basics.tsx';
import { useEditing } from './editing-context.ts';
import { TextsField } from './texts-field.tsx';

const daysToAnswer = 14;

/** A question to the other nodes, with the last day for answers. */
export function EditRequest(): ReactNode {
  const voice = useVoice();
  const { form, change } = useEditing();
  const today = useQuery(nodeQuery).data?.today;
  const { request } = form;
  return (
    <Panel title={voice.text('alert.request')} lead={voice.text('alert.edit.request.lead')}>
      <label className={forms.check}>
        <input
          type="checkbox"
          checked={request !== null}
          disabled={today === undefined}
          onChange={(event) =>
            change({ request: event.target.checked && today !== undefined ? { text: {}, due: later(today) } : null })
          }
        />
        <span>{voice.text('alert.edit.request.ask')}</span>
      </label>
      {request !== null && (
        <>
          <OptionalDay
            label={voice.text('alert.path.due')}
            day={request.due}
            onChange={(due) => {
              if (due !== null) change({ request: { ...request, due } });
            }}
          />
          <TextsField
            path="request"
            label={voice.text('alert.edit.request.text')}
            texts={request.text}
            maxLength={4_000}
            onChange={(text) => change({ request: { ...request, text } })}
          />
        </>
      )}
    </Panel>
  );
}

function later(today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + daysToAnswer * 86_400_000).toISOString().slice(0, 10);
}
