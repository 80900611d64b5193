// Names for people who are not to be known: plain words that nobody takes for a participant's own name by chance.

/** Given names. */
export const inventedGivenNames = [
  'Alder', 'Ash', 'Aspen', 'Bay', 'Birch', 'Bramble', 'Briar', 'Bryony', 'Clover', 'Elder', 'Fern', 'Flint', 'Hazel', 'Heath', 'Ivy',
  'Juniper', 'Lark', 'Laurel', 'Linden', 'Marigold', 'Moss', 'Olive', 'Poppy', 'Reed', 'Robin', 'Rowan', 'Sage', 'Sorrel', 'Tansy', 'Wren',
] as const;

/** Family names. */
export const inventedFamilyNames = [
  'Applegarth', 'Barleycorn', 'Beckfoot', 'Birkrigg', 'Cloudsdale', 'Dalegarth', 'Eskbank', 'Farfield', 'Fellside', 'Gillhead', 'Hawksmoor',
  'Hollinbank', 'Kirkstile', 'Langrigg', 'Larkfell', 'Millbeck', 'Netherghyll', 'Oakhowe', 'Pikeside', 'Ravenglass', 'Rowanthwaite', 'Sandgarth',
  'Silverhow', 'Stonecroft', 'Tarnbrook', 'Thistlewood', 'Underskiddaw', 'Wetherlam', 'Whinfell', 'Yewbarrow',
] as const;
