import { type ReactNode, useEffect, useRef, useState } from 'react';
import { partsInOrder } from '../../base/index.ts';
import { useVoice } from '../app/voice-context.ts';
import type { MessageId } from '../messages/index.ts';
import { Button } from '../parts/button.tsx';
import { announce } from '../shell/announcer.tsx';
import styles from './meetings.module.css';
import { movePart } from './move-part.ts';

type Ordered = { order: number };
export type Parts<Part> = Record<string, Part & Ordered>;

/** How one part is written. */
export interface PartFieldsProps<Part> {
  readonly part: Part;
  readonly change: (change: Partial<Part>) => void;
}

interface PartListProps<Part> {
  readonly title: string;
  readonly add: string;
  readonly parts: Parts<Part>;
  readonly fresh: Part;
  readonly nameOf: (part: Part) => string;
  readonly onChange: (parts: Parts<Part>) => void;
  readonly children: (props: PartFieldsProps<Part>) => ReactNode;
}

/** Parts that are added, written, moved and removed, each folded up until somebody writes it. */
export function PartList<Part>(props: PartListProps<Part>): ReactNode {
  const { title, add, parts, fresh, nameOf, onChange, children } = props;
  const voice = useVoice();
  const list = useRef<HTMLFieldSetElement>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [focus, setFocus] = useState<string | null>(null);
  const ordered = partsInOrder<Part & Ordered>(parts);
  useEffect(() => {
    if (focus === null) return;
    list.current?.querySelector<HTMLElement>(focus)?.focus();
    setFocus(null);
  }, [focus]);

  const labelOf = (part: Part): string => nameOf(part) || voice.text('meeting.part.unnamed');

  const labelled = (label: MessageId, name: string): string =>
    voice.text('text.labelled', { label: voice.text(label), value: name });

  function append(): void {
    const id = crypto.randomUUID();
    onChange({ ...parts, [id]: { ...fresh, order: (ordered.at(-1)?.order ?? -1) + 1 } });
    setAdded([...added, id]);
    setFocus(`[data-part="${id}"] :is(input, textarea, select)`);
  }

  function remove(id: string, name: string): void {
    onChange(Object.fromEntries(Object.entries(parts).filter(([other]) => other !== id)));
    announce(voice.text('meeting.part.removed', { name }));
    setFocus('[data-add]');
  }

  function move(id: string, by: -1 | 1, name: string): void {
    const moved = movePart(parts, id, by);
    const place = partsInOrder<Part & Ordered>(moved).findIndex((part) => part.id === id) + 1;
    onChange(moved);
    announce(voice.text('meeting.part.moved', { name, place }));
    // At the end of the list the button is off: the one beside it takes the focus.
    setFocus(`[data-part="${id}"] :is([data-move="${by}"]:enabled, [data-move]:enabled)`);
  }

  return (
    <fieldset className={styles.parts} ref={list}>
      <legend>{title}</legend>
      {ordered.map(({ id }, at) => {
        const part = parts[id];
        if (part === undefined) return null;
        const name = labelOf(part);
        const change = (changed: Partial<Part>): void => onChange({ ...parts, [id]: { ...part, ...changed } });
        return (
          <details key={id} data-part={id} className={styles.part} open={added.includes(id) || undefined}>
            <summary>{`${at + 1}. ${name}`}</summary>
            <div className={styles.fields}>
              {children({ part, change })}
              <div className={styles.row}>
                <Button
                  data-move={-1}
                  disabled={at === 0}
                  aria-label={labelled('meeting.part.up', name)}
                  onPress={() => move(id, -1, name)}
                >
                  {voice.text('meeting.part.up')}
                </Button>
                <Button
                  data-move={1}
                  disabled={at === ordered.length - 1}
                  aria-label={labelled('meeting.part.down', name)}
                  onPress={() => move(id, 1, name)}
                >
                  {voice.text('meeting.part.down')}
                </Button>
                <Button
                  look="quiet"
                  aria-label={labelled('meeting.part.remove', name)}
                  onPress={() => remove(id, name)}
                >
                  {voice.text('meeting.part.remove')}
                </Button>
              </div>
            </div>
          </details>
        );
      })}
      <div>
        <Button data-add="" onPress={append}>
          {add}
        </Button>
      </div>
    </fieldset>
  );
}
