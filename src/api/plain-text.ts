import { z } from 'zod';
import { hidesCharacters, translationStates } from '../model/index.ts';

/** A text for people: as typed, without characters that nobody sees. Markup in it is text. */
export function PlainText(longest: number): z.ZodString {
  return z
    .string()
    .max(longest)
    .refine((text) => !hidesCharacters(text), 'holds control characters that nobody sees');
}

/** A text in three languages; one that is still to be written is empty. */
export function TrilingualPlainText(
  longest: number,
): z.ZodObject<{ en: z.ZodString; fr: z.ZodString; es: z.ZodString }, z.core.$strict> {
  return z.strictObject({ en: PlainText(longest), fr: PlainText(longest), es: PlainText(longest) });
}

const Translation = z.object({ text: z.string(), state: z.enum(translationStates) });

/** A text in the languages that exist so far; only `final` is published. */
export const TranslatedTextShape = z.object({
  en: Translation.optional(),
  fr: Translation.optional(),
  es: Translation.optional(),
});
export type TranslatedTextEntry = z.infer<typeof TranslatedTextShape>;

type TranslationRequest = z.ZodOptional<
  z.ZodObject<{ text: z.ZodString; state: z.ZodDefault<z.ZodEnum<{ draft: 'draft'; final: 'final' }>> }, z.core.$strict>
>;

/** The same as somebody writes it; an empty text is none. */
export function optionalTexts(
  longest: number,
): z.ZodObject<{ en: TranslationRequest; fr: TranslationRequest; es: TranslationRequest }, z.core.$strict> {
  const translation = z.strictObject({ text: PlainText(longest), state: z.enum(translationStates).default('draft') });
  return z.strictObject({ en: translation.optional(), fr: translation.optional(), es: translation.optional() });
}
