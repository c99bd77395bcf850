import { useEffect, useRef, useSyncExternalStore } from 'react';

const storageKey = 'vigia.keys';
const listeners = new Set<() => void>();
let on = readStored();

/** Whether single keys act (WCAG 2.1.4: they can be turned off). */
export function useKeysOn(): readonly [boolean, (value: boolean) => void] {
  return [useSyncExternalStore(subscribe, () => on), setOn];
}

/** Single keys that act anywhere on the screen, except while the reader writes or a dialog is open. */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  const [enabled] = useKeysOn();
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isWriting(event.target) || document.querySelector('[role="dialog"]') !== null) return;
      const action = current.current[event.key];
      if (action === undefined || !(enabled || event.key === '?')) return;
      event.preventDefault();
      action();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setOn(value: boolean): void {
  on = value;
  try {
    localStorage.setItem(storageKey, value ? 'on' : 'off');
  } catch (cause) {
    console.warn('The choice of shortcuts is not remembered: the browser refuses storage.', cause);
  }
  for (const listener of listeners) listener();
}

function readStored(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch (cause) {
    console.warn('The choice of shortcuts is not remembered: the browser refuses storage.', cause);
    return true;
  }
}
