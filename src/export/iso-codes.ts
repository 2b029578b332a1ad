/**
 * ISO 3166-1 codes of states and territories, alpha-3 then alpha-2; XKX is the one in use for Kosovo. The
 * ontology's states are named by alpha-3, FollowTheMoney's countries by alpha-2.
 */
const CODES = `
AFG AF ALA AX ALB AL DZA DZ ASM AS AND AD AGO AO AIA AI ATA AQ ATG AG ARG AR ARM AM ABW AW AUS AU AUT AT AZE AZ
BHS BS BHR BH BGD BD BRB BB BLR BY BEL BE BLZ BZ BEN BJ BMU BM BTN BT BOL BO BES BQ BIH BA BWA BW BRA BR BRN BN
BGR BG BFA BF BDI BI CPV CV KHM KH CMR CM CAN CA CYM KY CAF CF TCD TD CHL CL CHN CN COL CO COM KM COG CG COD CD
COK CK CRI CR CIV CI HRV HR CUB CU CUW CW CYP CY CZE CZ DNK DK DJI DJ DMA DM DOM DO ECU EC EGY EG SLV SV GNQ GQ
ERI ER EST EE SWZ SZ ETH ET FLK FK FRO FO FJI FJ FIN FI FRA FR GUF GF PYF PF GAB GA GMB GM GEO GE DEU DE GHA GH
GIB GI GRC GR GRL GL GRD GD GLP GP GUM GU GTM GT GGY GG GIN GN GNB GW GUY GY HTI HT VAT VA HND HN HKG HK HUN HU
ISL IS IND IN IDN ID IRN IR IRQ IQ IRL IE IMN IM ISR IL ITA IT JAM JM JPN JP JEY JE JOR JO KAZ KZ KEN KE KIR KI
PRK KP KOR KR KWT KW KGZ KG LAO LA LVA LV LBN LB LSO LS LBR LR LBY LY LIE LI LTU LT LUX LU MAC MO MDG MG MWI MW
MYS MY MDV MV MLI ML MLT MT MHL MH MTQ MQ MRT MR MUS MU MYT YT MEX MX FSM FM MDA MD MCO MC MNG MN MNE ME MSR MS
MAR MA MOZ MZ MMR MM NAM NA NRU NR NPL NP NLD NL NCL NC NZL NZ NIC NI NER NE NGA NG NIU NU MKD MK MNP MP NOR NO
OMN OM PAK PK PLW PW PSE PS PAN PA PNG PG PRY PY PER PE PHL PH POL PL PRT PT PRI PR QAT QA REU RE ROU RO RUS RU
RWA RW KNA KN LCA LC VCT VC WSM WS SMR SM STP ST SAU SA SEN SN SRB RS SYC SC SLE SL SGP SG SVK SK SVN SI SLB SB
SOM SO ZAF ZA SSD SS ESP ES LKA LK SDN SD SUR SR SWE SE CHE CH SYR SY TWN TW TJK TJ TZA TZ THA TH TLS TL TGO TG
TON TO TTO TT TUN TN TUR TR TKM TM TUV TV UGA UG UKR UA ARE AE GBR GB USA US URY UY UZB UZ VUT VU VEN VE VNM VN
ESH EH YEM YE ZMB ZM ZWE ZW XKX XK BVT BV IOT IO CXR CX CCK CC ATF TF HMD HM NFK NF PCN PN SHN SH SPM PM SGS GS SJM SJ
TKL TK TCA TC UMI UM VGB VG VIR VI WLF WF BLM BL MAF MF SXM SX
`;

const PAIRS = CODES.trim().split(/\s+/);

/** Alpha-2 by alpha-3. */
const ALPHA_2: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap((code, at) => (at % 2 === 0 ? [[code, PAIRS[at + 1] ?? code] as const] : [])),
);

/**
 * The alpha-3 code in the id of a state: "COL" of "actor:COL"; also the withdrawn ones of states that no
 * longer exist ("SUN"). Undefined for ids that hold none.
 */
export function alpha3Of(actorId: string | null | undefined): string | undefined {
  return /^actor:([A-Z]{3})$/.exec(actorId ?? '')?.[1];
}

/** The alpha-2 code of an alpha-3 one; undefined for states that no longer exist, and unknown ones. */
export function toAlpha2(alpha3: string | undefined): string | undefined {
  return alpha3 === undefined ? undefined : ALPHA_2.get(alpha3);
}
