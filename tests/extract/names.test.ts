import { describe, expect, test } from 'vitest';
import { actorsIn, type KnownFailure, type Row, read } from './read.ts';

// Rows read "words = actor"; "place" is a name's reading as a venue, a kind in capitals marks an
// actor that the ontology does not list.

describe('names of the ontology', () => {
  test.for<Row>([
    ['Norway met Chile.', ['Norway = NOR', 'Chile = CHL']],
    ['Türkiye and Côte d’Ivoire met.', ['Türkiye = TUR', 'Côte d’Ivoire = CIV']],
    ['Turkey and Ivory Coast met.', ['Turkey = TUR', 'Ivory Coast = CIV']],
    ['Norwegians met Chilean officials.', ['Norwegians = NOR', 'Chilean = CHL']],
    ['BOGOTÁ ACCUSED NORWAY', ['BOGOTÁ = COL', 'NORWAY = NOR']],
    ['Bogota accused Norway.', ['Bogota = COL', 'Norway = NOR']],
    ['The European Union met Norway.', ['European Union = european-union', 'Norway = NOR']],
    ['Norway’s ships met Chile’s.', ['Norway = NOR', 'Chile = CHL']],
    // The longest name wins.
    ['Guinea-Bissau met Equatorial Guinea.', ['Guinea-Bissau = GNB', 'Equatorial Guinea = GNQ']],
    ['South Sudan and Sudan met.', ['South Sudan = SSD', 'Sudan = SDN']],
    ['Niger and Nigeria met.', ['Niger = NER', 'Nigeria = NGA']],
    [
      'The Norwegian Refugee Council met Chile.',
      ['Norwegian Refugee Council = norwegian-refugee-council', 'Chile = CHL'],
    ],
    // Case tells names from words: the bird, the river stone, the porcelain.
    ['Norway sent a turkey to Chile.', ['Norway = NOR', 'Chile = place CHL']],
    ['A jordan almond and a china plate were sold.', []],
    // Acronyms count only as they are written.
    ['The US met Chile.', ['US = USA', 'Chile = CHL']],
    ['The U.S. met Chile.', ['U.S. = USA', 'Chile = CHL']],
    ['Norway told us about Chile.', ['Norway = NOR', 'Chile = CHL']],
    ['Who met Norway?', ['Norway = NOR']],
    ['The EU and the UK met NATO.', ['EU = european-union', 'UK = GBR', 'NATO = nato']],
    // A weak name needs a strong one in the article.
    ['NATO met Norway. The Alliance left.', ['NATO = nato', 'Norway = NOR', 'The Alliance = nato']],
    ['The Alliance met Norway.', ['Norway = NOR']],
    // Of two states of one short name neither is guessed.
    ['The Congo met Norway.', ['Norway = NOR']],
  ])('%s', ([text, expected]) => {
    expect(actorsIn(text)).toEqual(expected);
  });
});

describe('people', () => {
  test.for<Row>([
    [
      'Gustavo Petro met Norway. Petro left.',
      ['Gustavo Petro = gustavo-petro', 'Norway = NOR', 'Petro = gustavo-petro'],
    ],
    ['President Petro met Norway.', ['Petro = gustavo-petro', 'Norway = NOR']],
    [
      'Ursula von der Leyen met Norway. Von der Leyen left.',
      [
        'Ursula von der Leyen = ursula-von-der-leyen',
        'Norway = NOR',
        'Von der Leyen = ursula-von-der-leyen',
      ],
    ],
    // Somebody unknown, once named in full, is known by the surname.
    [
      'Anna Lindqvist met Norway. Lindqvist left.',
      [
        'Anna Lindqvist = PERSON Anna Lindqvist',
        'Norway = NOR',
        'Lindqvist = PERSON Anna Lindqvist',
      ],
    ],
    [
      'Foreign Minister Anna Lindqvist met Norway. Ms. Lindqvist left.',
      [
        'Anna Lindqvist = PERSON Anna Lindqvist',
        'Norway = NOR',
        'Lindqvist = PERSON Anna Lindqvist',
      ],
    ],
    // The same surname in another article is not hers.
    ['President Lindqvist met Norway.', ['Lindqvist = PERSON Lindqvist', 'Norway = NOR']],
    // Two of one surname: it is not given to either.
    [
      'Anna Lindqvist met Karl Lindqvist. Lindqvist left.',
      [
        'Anna Lindqvist = PERSON Anna Lindqvist',
        'Karl Lindqvist = PERSON Karl Lindqvist',
        'Lindqvist = PERSON Lindqvist',
      ],
    ],
    // A state's name inside a person's is the person's.
    ['Chad Brown met Norway.', ['Chad Brown = PERSON Chad Brown', 'Norway = NOR']],
    ['Chad met Norway.', ['Chad = TCD', 'Norway = NOR']],
    ['Georgia Hansen met Norway.', ['Georgia Hansen = PERSON Georgia Hansen', 'Norway = NOR']],
    ['Georgia met Norway.', ['Georgia = GEO', 'Norway = NOR']],
  ])('%s', ([text, expected]) => {
    expect(actorsIn(text)).toEqual(expected);
  });

  test('keeps who the article says holds an office', () => {
    const { ties } = read('Norwegian Foreign Minister Anna Lindqvist met Chile.');
    expect(ties.map(({ type, rule }) => [type, rule])).toEqual([
      ['HOLDS_OFFICE', 'title-before-name'],
    ]);
    expect(read('Foreign Minister Anna Lindqvist met Chile.').ties).toEqual([]);
  });
});

describe('names the ontology does not list', () => {
  test.for<Row>([
    // A short form in brackets belongs to the name before it; elsewhere it is a name of its own.
    [
      'The Norland Relief Council (NRC) met Chile. The NRC left.',
      [
        'Norland Relief Council = ORGANIZATION Norland Relief Council',
        'NRC = ORGANIZATION Norland Relief Council',
        'Chile = CHL',
        'NRC = ORGANIZATION Norland Relief Council',
      ],
    ],
    ['Norway met the NRC.', ['Norway = NOR', 'NRC = ORGANIZATION NRC']],
    [
      'The National Liberation Army (ELN) left Peru.',
      ['National Liberation Army = eln', 'ELN = eln', 'Peru = place PER'],
    ],
    // A longer unknown name takes the known one in it.
    [
      'The Washington Gazette met Norway.',
      ['Washington Gazette = ORGANIZATION Washington Gazette', 'Norway = NOR'],
    ],
    [
      'The Norway Relief Council met Chile.',
      ['Norway Relief Council = ORGANIZATION Norway Relief Council', 'Chile = CHL'],
    ],
    // What a name names is told by its last word, a title, or the preposition before it.
    [
      'The Sudmark Ministry met Norway.',
      ['Sudmark Ministry = ORGANIZATION Sudmark Ministry', 'Norway = NOR'],
    ],
    [
      'The Sudmark Defence Force met Norway.',
      ['Sudmark Defence Force = ORGANIZATION Sudmark Defence Force', 'Norway = NOR'],
    ],
    [
      'Norway met Chile near Lake Sudmark.',
      ['Norway = NOR', 'Chile = CHL', 'Lake Sudmark = PLACE Lake Sudmark'],
    ],
    [
      'Norway met Gen. Omar Haddad in Sudstadt.',
      ['Norway = NOR', 'Omar Haddad = PERSON Omar Haddad', 'Sudstadt = PLACE Sudstadt'],
    ],
    ['Norway left Sudstadt in March.', ['Norway = NOR', 'Sudstadt = PLACE Sudstadt']],
    [
      'The Washington Herald wrote about Norway.',
      ['Washington Herald = ORGANIZATION Washington Herald', 'Norway = NOR'],
    ],
    // At the start of a sentence every word has its capital; so do weekdays.
    ['Sanctions remain. Fishing stopped on Monday.', []],
  ])('%s', ([text, expected]) => {
    expect(actorsIn(text)).toEqual(expected);
  });
});

describe('names of bodies have a grammar of their own', () => {
  const body = (name: string): string => `${name} = ORGANIZATION ${name}`;
  test.for<Row>([
    // What "of", "for", "on" and "against" add; the known names inside are not told of.
    ['The Harbour Party of Norway met.', [body('Harbour Party of Norway')]],
    ['He joined the Sudmark Council on Foreign Trade.', [body('Sudmark Council on Foreign Trade')]],
    ['She left the Movement for a Free Sudmark.', [body('Movement for a Free Sudmark')]],
    ['The League of United Norwegian Farmers met.', [body('League of United Norwegian Farmers')]],
    // "and" joins ordinary words, not two bodies.
    ['The Sudmark Peace and Justice Party met.', [body('Sudmark Peace and Justice Party')]],
    [
      'The Sudmark Academy of Arts and Sciences met.',
      [body('Sudmark Academy of Arts and Sciences')],
    ],
    [
      'The Sudmark Review and Club for Growth met.',
      [body('Sudmark Review'), body('Club for Growth')],
    ],
    ['The Norham Party and the Sud Union met.', [body('Norham Party'), body('Sud Union')]],
    [
      'The Ministry of Health, Trade and Justice of Sudmark met.',
      [body('Ministry of Health, Trade and Justice of Sudmark')],
    ],
    // Possessives of groups are inside, those of states outside.
    ['The Sudmark People’s Party met.', [body('Sudmark People’s Party')]],
    ['Norway’s Harbour Party met.', ['Norway = place NOR', body('Harbour Party')]],
    // An ordinary word before, tied on by "of" or "the".
    ['She runs the Future of Sudmark Project.', [body('Future of Sudmark Project')]],
    ['The Stop the Dam Coalition met.', [body('Stop the Dam Coalition')]],
    // People stand "for" a party or a seat in a parliament.
    [
      'He left the Sudmark Parliament for the Harbour League.',
      [body('Sudmark Parliament'), body('Harbour League')],
    ],
    // Names in other languages, with lower-case words.
    ['He joined the Partido Nuevo de Sudmark.', [body('Partido Nuevo de Sudmark')]],
    ['The Centre démocrate humaniste met.', [body('Centre démocrate humaniste')]],
    // A person behind a party's name is not of it; nor is a role.
    [
      'He lost to Harbour Party Chairman Anna Lindqvist.',
      [body('Harbour Party'), 'Anna Lindqvist = PERSON Anna Lindqvist'],
    ],
    // A weak name does not keep a longer strong one from being read.
    [
      'The Council of Europe met Norway.',
      ['Council of Europe = council-of-europe', 'Norway = NOR'],
    ],
    // Places have one, too.
    ['The Norlandic Empire fell.', ['Norlandic Empire = PLACE Norlandic Empire']],
    ['He ruled the Colony of Sudmark.', ['Colony of Sudmark = PLACE Colony of Sudmark']],
    ['Talks went on in Washington, D.C. on Monday.', ['Washington, D.C. = place USA']],
    // An ordinary word makes a movement of a state's name, an epithet does not.
    ['He joined the movement Fair Norway.', [body('Fair Norway')]],
    ['They fled Imperial Norway.', ['Norway = place NOR']],
    ['Fighting went on in Northern Norway.', ['Northern Norway = place NOR']],
  ])('%s', ([text, expected]) => {
    expect(actorsIn(text)).toEqual(expected);
  });
});

describe('the kind of an unknown name is the sum of its signs', () => {
  test.for<Row>([
    ['The Zorba met Norway.', ['Zorba = ORGANIZATION Zorba', 'Norway = NOR']],
    [
      'Norway met leaders of parties such as Zorba.',
      ['Norway = NOR', 'Zorba = ORGANIZATION Zorba'],
    ],
    ['Norway met Zorba, who left.', ['Norway = NOR', 'Zorba = PERSON Zorba']],
    ['They lived in the province of Zorba.', ['Zorba = PLACE Zorba']],
    ['They lived in towns such as Zorba.', ['Zorba = PLACE Zorba']],
    [
      'The Popular Unity met Norway.',
      ['Popular Unity = ORGANIZATION Popular Unity', 'Norway = NOR'],
    ],
    // The members of a list are alike.
    [
      'They went to Zorba, Lisbon and Madrid.',
      ['Zorba = PLACE Zorba', 'Lisbon = place PRT', 'Madrid = place ESP'],
    ],
    // One kind for one name, whichever sentence tells it.
    [
      'Zorba grew. They lived in the town of Zorba.',
      ['Zorba = PLACE Zorba', 'Zorba = PLACE Zorba'],
    ],
    // A given name makes a person of a known place's name.
    ['Norway met Tom Holland.', ['Norway = NOR', 'Tom Holland = PERSON Tom Holland']],
    // Things, portfolios, creeds, plurals of short forms are nobody.
    ['Operation Grey Heron began after the Sudmark Accords.', []],
    ['He was Minister for Water Resources.', []],
    ['The UAVs flew over Catholic schools.', []],
    // A creed before a name is no part of it.
    [
      'Norway met Democrat Anna Lindqvist.',
      ['Norway = NOR', 'Anna Lindqvist = PERSON Anna Lindqvist'],
    ],
    // Names with particles and hyphens.
    ['Norway met al-Norhani.', ['Norway = NOR', 'al-Norhani = PERSON al-Norhani']],
    ['Norway met Bok Dae-jung.', ['Norway = NOR', 'Bok Dae-jung = PERSON Bok Dae-jung']],
  ])('%s', ([text, expected]) => {
    expect(actorsIn(text)).toEqual(expected);
  });
});

describe('capitals and seats act, or are the venue', () => {
  test.for<Row>([
    ['Washington accused Norway.', ['Washington = USA', 'Norway = NOR']],
    ['They met in Washington.', ['Washington = place USA']],
    ['The White House accused Norway.', ['White House = USA', 'Norway = NOR']],
    ['Talks were held at the White House.', ['White House = place USA']],
    ['The Kremlin accused Norway.', ['Kremlin = RUS', 'Norway = NOR']],
    ['Talks were held at the Kremlin.', ['Kremlin = place RUS']],
    ['Norway met Chile in Oslo.', ['Norway = NOR', 'Chile = CHL', 'Oslo = place NOR']],
    ['Chilean ships left in Norway.', ['Chilean = CHL', 'Norway = place NOR']],
  ])('%s', ([text, expected]) => {
    expect(actorsIn(text)).toEqual(expected);
  });
});

describe('known failures', () => {
  test.fails.for<KnownFailure>([
    [
      'He won Norham West and Sudstadt.',
      ['Norham West and Sudstadt = PLACE Norham West and Sudstadt'],
      'A seat in parliament that names two places is read as two places.',
    ],
  ])('%s', ([text, expected]) => {
    expect(actorsIn(text)).toEqual(expected);
  });
});

describe('a surname is the article’s own person’s before a known namesake’s', () => {
  test.for<Row>([
    [
      'Anna Petro sang in public. Petro criticised nobody.',
      ['Anna Petro = PERSON Anna Petro', 'Petro = PERSON Anna Petro'],
    ],
    // Used before anybody is named in full, it is the known one's.
    [
      'Petro criticised nobody. Later Anna Petro sang in public.',
      ['Petro = gustavo-petro', 'Anna Petro = PERSON Anna Petro'],
    ],
    // A title of beauty, and two who share a name of which a third is known.
    [
      'Miss Lakeside Anna Petro sang. Anna Petro danced. Petro criticised nobody.',
      [
        'Lakeside Anna Petro = PERSON Lakeside Anna Petro',
        'Anna Petro = PERSON Anna Petro',
        'Petro = PERSON Anna Petro',
      ],
    ],
    [
      'Anna Petro and Maria Petro sang in public. Petro criticised nobody.',
      [
        'Anna Petro = PERSON Anna Petro',
        'Maria Petro = PERSON Maria Petro',
        'Petro = PERSON Petro',
      ],
    ],
    [
      'Anna Modi sang in public. Prime Minister Modi criticised nobody.',
      ['Anna Modi = PERSON Anna Modi', 'Modi = narendra-modi'],
    ],
  ])('%s', ([text, expected]) => {
    expect(actorsIn(text)).toEqual(expected);
  });
});
