import { type Language, type Text, VigiaError } from '../../../base/index.ts';
import { findIon, findRule, findStructure, type StructureDescription, titleDrawing } from '../../../control/index.ts';
import { findSubstance, type RuleId, type SubstanceId } from '../../../model/index.ts';
import type { StructureService } from './service.ts';
import { structureError } from './structure-error.ts';

export interface DrawingWish {
  readonly rule?: RuleId | undefined;
  readonly theme: 'light' | 'dark';
  readonly language: Language;
}

/** Size of a drawing in pixels; it is a vector graphic, and scales. */
const size = { width: 360, height: 240 };
/** Drawings of the register that are kept: what a screen of the register shows, in both themes. */
const mostKept = 500;

/** Structures as pictures that say what they show. */
export class DrawingService {
  readonly #structures: StructureService;
  readonly #kept = new Map<string, string>();

  constructor(structures: StructureService) {
    this.#structures = structures;
  }

  /** A structure of the register, as an SVG document. */
  async drawSubstance(substance: SubstanceId, wish: DrawingWish): Promise<string> {
    const structure = findStructure(substance);
    if (structure === undefined) throw new VigiaError('structure.none-known', { substance });
    const key = JSON.stringify([substance, wish.rule ?? null, wish.theme, wish.language]);
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const name = findSubstance(substance)?.name[wish.language] ?? substance;
    const drawing = await this.#draw(structure.smiles, name, wish);
    if (this.#kept.size >= mostKept) this.#kept.delete(this.#kept.keys().next().value ?? '');
    this.#kept.set(key, drawing);
    return drawing;
  }

  /** A structure that somebody asks about. */
  async drawSmiles(smiles: string, wish: DrawingWish): Promise<string> {
    return this.#draw(smiles, null, wish);
  }

  async #draw(asked: string, name: string | null, { rule, theme, language }: DrawingWish): Promise<string> {
    const [answer] = await this.#structures.screen([asked]);
    if (answer === undefined) throw new Error('a structure has no answer');
    if (!answer.ok) throw structureError(answer.problem);
    const match = answer.rules.find((candidate) => candidate.rule === rule);
    if (rule !== undefined && match === undefined) throw new VigiaError('structure.rule-does-not-fit', { rule });
    const { smiles, formula } = answer.structure;
    // Drawn as the canonical SMILES, so that atoms have the numbers that answers give.
    const drawing = await this.#structures.draw({
      smiles,
      atoms: match?.atoms ?? [],
      dark: theme === 'dark',
      ...size,
    });
    if (!drawing.ok) throw structureError(drawing.problem);
    const citation = rule === undefined ? null : (findRule(rule)?.citation ?? rule);
    const description = [
      structureOf(formula, language),
      leftAside(answer.structure, language),
      citation === null ? '' : setOff(citation, language),
    ];
    return titleDrawing(drawing.svg, {
      title: name ?? formula,
      description: description.filter((text) => text !== '').join(' '),
      language,
    });
  }
}

function structureOf(formula: string, language: Language): string {
  const texts: Text = {
    en: `Structural formula, ${formula}.`,
    fr: `Formule développée, ${formula}.`,
    es: `Fórmula estructural, ${formula}.`,
  };
  return texts[language];
}

function leftAside({ fragments }: StructureDescription, language: Language): string {
  const ions = fragments.flatMap(({ ion, inchiKey }) => (ion ? (findIon(inchiKey)?.[language] ?? []) : []));
  if (ions.length === 0) return '';
  const names = [...new Set(ions)].join(', ');
  const texts: Text = {
    en: `Counter-ions and solvents: ${names}.`,
    fr: `Contre-ions et solvants\u00a0: ${names}.`,
    es: `Contraiones y disolventes: ${names}.`,
  };
  return texts[language];
}

function setOff(citation: string, language: Language): string {
  const texts: Text = {
    en: `Set off: the atoms that the class wording describes (${citation}).`,
    fr: `En évidence\u00a0: les atomes que décrit la formulation de catégorie (${citation}).`,
    es: `Resaltados: los átomos que describe la redacción de clase (${citation}).`,
  };
  return texts[language];
}
