import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useVoice } from '../app/voice-context.ts';
import { formatBytes } from '../format/number.ts';
import { buttonClass } from '../parts/button.tsx';
import dropStyles from '../parts/drop-zone.module.css';

interface FileFieldProps {
  readonly file: File | null;
  readonly onChoose: (file: File | null) => void;
}

/** A file by choosing or by dropping. */
export function FileField({ file, onChoose }: FileFieldProps): ReactNode {
  const voice = useVoice();
  return (
    <DropZone
      className={`${dropStyles.drop}`}
      aria-label={voice.text('upload.file')}
      onDrop={(event) => {
        const dropped = event.items.find((item) => item.kind === 'file');
        if (dropped?.kind === 'file') void dropped.getFile().then(onChoose);
      }}
    >
      {file === null ? (
        <p>{voice.text('upload.drop')}</p>
      ) : (
        <p>
          <strong>{file.name}</strong> ({formatBytes(file.size, voice)})
        </p>
      )}
      <FileTrigger onSelect={(files) => onChoose(files?.[0] ?? null)}>
        <Button className={buttonClass()}>{voice.text('upload.choose')}</Button>
      </FileTrigger>
    </DropZone>
  );
}
