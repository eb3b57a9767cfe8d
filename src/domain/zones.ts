import type { ZONES } from './vocabularies.ts'

type Zone = keyof typeof ZONES & string

/** The ISO 3166-1 alpha-2 codes of each part of the world. A territory overseas is where it lies. */
const COUNTRIES_OF: Readonly<Record<Zone, string>> = {
  'afrique-subsaharienne':
    'AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW KE LR LS ML MR MW MZ NA NE NG RW SD SH SL SN SO SS ST SZ TD TG TZ UG ZA ZM ZW',
  'maghreb-proche-orient': 'AE BH DZ EG EH IL IQ IR JO KW LB LY MA OM PS QA SA SY TN TR YE',
  europe:
    'AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA',
  ameriques: 'AQ AR BM BO BR BV BZ CA CL CO CR EC FK GF GL GS GT GY HN MX NI PA PE PM PY SR SV US UY VE',
  caraibe: 'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI',
  asie: 'AF BD BN BT CN HK ID IN JP KG KH KP KR KZ LA LK MM MN MO MV MY NP PH PK SG TH TJ TL TM TW UZ VN',
  'ocean-indien': 'CC CX HM IO KM MG MU RE SC TF YT',
  pacifique: 'AS AU CK FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
}

const ZONE_OF: ReadonlyMap<string, Zone> = new Map(
  (Object.keys(COUNTRIES_OF) as Zone[]).flatMap((zone) =>
    COUNTRIES_OF[zone].split(' ').map((code): [string, Zone] => [code, zone]),
  ),
)

/** The part of the world a country is in, by its ISO 3166-1 alpha-2 code; undefined for what is no country. */
export const zoneOf = (code: string): Zone | undefined => ZONE_OF.get(code)
