export const frenchMarkings = {
  'marking.tlp.CLEAR': 'Peut être partagé sans restriction (TLP 2.0)',
  'marking.tlp.GREEN': 'Peut être partagé au sein de la communauté, pas publiquement (TLP 2.0)',
  'marking.tlp.AMBER':
    'Seulement pour les destinataires, leur organisation et ses clients qui ont besoin d’en connaître (TLP 2.0)',
  'marking.tlp.AMBER+STRICT': 'Seulement pour les destinataires et leur organisation (TLP 2.0)',
  'marking.tlp.RED': 'Seulement pour les personnes destinataires, sans autre diffusion (TLP 2.0)',
};
