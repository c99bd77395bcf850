import { ControlFinding, JurisdictionAnswer } from '../../api/index.ts';

const text = (en: string, fr: string, es: string): { en: string; fr: string; es: string } => ({ en, fr, es });

/** An entry as the node sends it, checked by the schema; written after SOR/2025-64 (carisoprodol, Canada). */
export function sampleFinding(part: Partial<ControlFinding> = {}): ControlFinding {
  return ControlFinding.parse({
    key: 'ca-cdsa/V/carisoprodol',
    jurisdiction: 'CA',
    instrument: 'ca-cdsa',
    instrumentTitle: text('Controlled Drugs and Substances Act', 'Loi réglementant certaines drogues', 'Ley de Canadá'),
    list: 'V',
    listTitle: text('Schedule V', 'annexe V', 'anexo V'),
    item: '2',
    text: { en: 'Carisoprodol', fr: 'Carisoprodol' },
    since: '2025-04-14',
    sinceKind: 'in-force',
    until: '2026-04-13',
    status: 'temporary',
    standing: 'in-force',
    basis: 'named',
    outcome: 'match',
    rule: null,
    confidence: 'high',
    verification: 'read',
    citation: 'SOR/2025-64',
    source: 'Canada Gazette',
    sourceSha256: null,
    recordedOn: '2026-11-21',
    ...part,
  });
}

export function sampleAnswer(part: Partial<JurisdictionAnswer> = {}): JurisdictionAnswer {
  return JurisdictionAnswer.parse({
    jurisdiction: 'CA',
    verdict: 'temporary',
    findings: [sampleFinding()],
    searched: [
      {
        instrument: 'ca-cdsa',
        title: text('Controlled Drugs and Substances Act', 'Loi réglementant certaines drogues', 'Ley de Canadá'),
        asOf: '2026-06-15',
        complete: true,
      },
    ],
    ...part,
  });
}
