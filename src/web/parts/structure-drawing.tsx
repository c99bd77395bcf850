import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useVoice } from '../app/voice-context.ts';
import { apiAddress, sendForPicture } from '../data/client.ts';
import { useDark } from '../theme/use-dark.ts';
import styles from './structure-drawing.module.css';

/** What is drawn: an entry of the register, or a structure that somebody asked about. */
export type Drawn = { readonly substance: string } | { readonly smiles: string };

interface StructureDrawingProps {
  readonly drawn: Drawn;
  /** What the picture shows, for those who do not see it. */
  readonly alternative: string;
  /** Class rule whose matched atoms are highlighted. */
  readonly rule?: string;
}

/** The drawing of a structure, made by the node, in the colours of the page. */
export function StructureDrawing(props: StructureDrawingProps): ReactNode {
  const { drawn } = props;
  return 'substance' in drawn ? (
    <RegisterDrawing {...props} substance={drawn.substance} />
  ) : (
    <SentDrawing {...props} smiles={drawn.smiles} />
  );
}

function RegisterDrawing({
  substance,
  alternative,
  rule,
}: StructureDrawingProps & { readonly substance: string }): ReactNode {
  const theme = useDark() ? 'dark' : 'light';
  const address = apiAddress(`/register/${encodeURIComponent(substance)}/drawing.svg`, { rule, theme });
  return <Picture key={address} address={address} alternative={alternative} />;
}

function SentDrawing({ smiles, alternative, rule }: StructureDrawingProps & { readonly smiles: string }): ReactNode {
  const voice = useVoice();
  const theme = useDark() ? 'dark' : 'light';
  const request = useMemo(() => ({ smiles, theme, ...(rule === undefined ? {} : { rule }) }), [smiles, theme, rule]);
  const query = useQuery({
    queryKey: ['/drawings', request],
    queryFn: ({ signal }) => sendForPicture(apiAddress('/drawings'), request, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (query.data === undefined) return;
    const made = URL.createObjectURL(query.data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [query.data]);
  if (query.isError) return <p className={styles.failed}>{voice.text('structure.failed')}</p>;
  return address === null ? (
    <div className={styles.space} />
  ) : (
    <Picture key={address} address={address} alternative={alternative} />
  );
}

function Picture({ address, alternative }: { readonly address: string; readonly alternative: string }): ReactNode {
  const voice = useVoice();
  const [failed, setFailed] = useState(false);
  if (failed) return <p className={styles.failed}>{voice.text('structure.failed')}</p>;
  return (
    <img
      className={styles.drawing}
      src={address}
      alt={alternative}
      width={360}
      height={240}
      loading="lazy"
      onError={() => setFailed(true)}
    />
  );
}
