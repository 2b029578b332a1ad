/**
 * Abbreviations that keep their full stop, without it, as usually spelt: a matter of orthography, so
 * not among the seeds. Dotted ones (`U.S.`, `p.m.`) and initials are recognised by their form.
 * Left out on purpose: words that also end sentences (`Sun`, `Art`, `Miss`, `no`).
 */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  [
    // Titles and offices.
    'Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Rev Fr Hon Gov Sen Sens Rep Reps Pres Amb Sec Supt Insp',
    'Gen Maj Col Lt Cmdr Adm Capt Sgt Cpl Pvt Brig Ofc Det Jr Sr Esq Ph',
    // Companies and institutions.
    'Inc Corp Co Cos Ltd Bros Assn Dept Univ Inst Intl Natl Govt Mfg Ctr Dist Div',
    // Places.
    'St Ste Ft Mt Mts Ave Blvd Rd Hwy Pkwy',
    'Ala Ariz Calif Colo Conn Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Mo Mont Neb Nev Okla Ore Pa',
    'Tenn Tex Va Vt Wash Wis Wyo',
    // Days and months.
    'Mon Tue Tues Wed Thu Thur Thurs Fri Sat',
    'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
    // Text.
    'vs etc al cf ca approx est esp incl ibid ed eds vol vols ch sect para misc',
    'Vol Vols Ch Sect Para Ed Eds Esp Etc Cf',
  ].flatMap((line) => line.split(' ')),
);

/** Abbreviations only where a number follows: elsewhere they are words that may end a sentence. */
export const ABBREVIATIONS_BEFORE_NUMBERS: ReadonlySet<string> = new Set(
  'No Nos no nos Art Arts art arts Fig Figs fig figs p pp c Res res'.split(' '),
);

/** Prefixes that a hyphen does not cut off (`non-member`); before other hyphens words are split. */
export const HYPHENATED_PREFIXES: ReadonlySet<string> = new Set(
  [
    'anti arch bi co counter cross de e ex extra hyper intra macro mega meta mid mini mono multi non',
    'nano over para poly post pre pro proto pseudo re semi socio sub super trans tri ultra un under',
  ].flatMap((line) => line.split(' ')),
);

/** Measures and times of day cut off the number before them (`5km`, `10am`); other letters are not. */
export const UNITS: ReadonlySet<string> = new Set(
  [
    'm k b bn mn tn M K B MM mm cm km ft in kg g mg t lb lbs kb mb gb KB MB GB Hz kHz MHz GHz kW MW GW',
    'kWh MWh GWh am pm AM PM hrs mins min sec x C F',
  ].flatMap((line) => line.split(' ')),
);

/** Two words written as one, with the length of the first. */
export const FUSED_WORDS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['gimme', 3],
  ['lemme', 3],
]);
