import type { Text } from '../../base/index.ts';

/** Why a term is pointed out. */
export const personFirst: Text = {
  en: 'Name the person first: a label makes the whole person of one condition or act.',
  fr: 'Nommer d’abord la personne : une étiquette la réduit à un état ou à un acte.',
  es: 'Nombrar primero a la persona: una etiqueta la reduce a una condición o a un acto.',
};

export const slang: Text = {
  en: 'Slang that demeans.',
  fr: 'Argot qui rabaisse.',
  es: 'Expresión coloquial que degrada.',
};

export const judgement: Text = {
  en: '“Abuse” passes a judgement and is tied to punishment; say what is done, or the diagnosis.',
  fr: '« Abus » porte un jugement et évoque la punition; dire ce qui est fait, ou le diagnostic.',
  es: '«Abuso» juzga y evoca castigo; diga lo que se hace, o el diagnóstico.',
};

export const cleanAndDirty: Text = {
  en: 'Who does not use drugs is not “clean”, and who does is not “dirty”; say the result or the state.',
  fr: 'Qui ne consomme pas n’est pas « propre », et qui consomme n’est pas « sale »; dire le résultat ou l’état.',
  es: 'Quien no consume no está «limpio» ni quien consume está «sucio»; diga el resultado o el estado.',
};

export const notAChoice: Text = {
  en: '“Habit” denies that it is a medical condition and suggests that it is a matter of will.',
  fr: '« Habitude » nie qu’il s’agit d’un trouble médical et laisse croire à une question de volonté.',
  es: '«Hábito» niega que sea un trastorno médico y sugiere que es cuestión de voluntad.',
};

export const treatment: Text = {
  en: 'It is a treatment, not one drug in place of another.',
  fr: 'C’est un traitement, et non une drogue à la place d’une autre.',
  es: 'Es un tratamiento, no una droga en lugar de otra.',
};

export const newborn: Text = {
  en: 'A newborn is not born with an addiction; say what was found.',
  fr: 'Un nouveau-né ne naît pas avec une dépendance; dire ce qui a été constaté.',
  es: 'Un recién nacido no nace con una adicción; diga lo que se halló.',
};
