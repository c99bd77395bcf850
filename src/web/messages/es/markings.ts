export const spanishMarkings = {
  'marking.tlp.CLEAR': 'Puede compartirse sin restricción (TLP 2.0)',
  'marking.tlp.GREEN': 'Puede compartirse dentro de la comunidad, no públicamente (TLP 2.0)',
  'marking.tlp.AMBER': 'Solo para los destinatarios, su organización y sus clientes que necesiten saberlo (TLP 2.0)',
  'marking.tlp.AMBER+STRICT': 'Solo para los destinatarios y su organización (TLP 2.0)',
  'marking.tlp.RED': 'Solo para las personas destinatarias, sin más difusión (TLP 2.0)',
};
