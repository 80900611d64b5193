/** Draws a school that does not exist for a place that does. */
import { chance, type Seed } from '../../domain/chance/chance.ts';
import { regions } from './regions.ts';
import type { School } from './person.ts';

const places = [
  'Alder Bank',
  'Ashdown Lane',
  'Beacon Hill',
  'Birchfield',
  'Bridge Street',
  'Canal Side',
  'Castle View',
  'Cherry Orchard',
  'Cobden Road',
  'Dove Meadow',
  'Eastgate',
  'Fallow Park',
  'Gorse Heath',
  'Hawthorn Rise',
  'Highmoor',
  'Kingfisher',
  'Larkfield',
  'Limekiln Lane',
  'Long Furrow',
  'Mill Race',
  'Netherby',
  'Oakenshaw',
  'Old Forge',
  'Parkgate',
  'Quarry Bank',
  'Ropewalk',
  'Sandpiper',
  'Skylark',
  'St Aidan’s',
  'St Brigid’s',
  "St Chad's",
  'St Hilda’s',
  'St Oswald’s',
  'Thornfield',
  'Tollgate',
  'Upper Wharf',
  'Viaduct Road',
  'Wansbeck',
  'Weavers Croft',
  'Windmill Green',
];
const trusts = [
  'Aspire Together Trust',
  'Four Rivers Academy Trust',
  'Harbour Learning Trust',
  'Northern Lights Multi-Academy Trust',
  'The Oak & Elm Trust',
];
const phases = ['Primary', 'Primary', 'Primary', 'Secondary', 'Secondary', 'Special', 'All-through', 'Nursery'];
const maintained = ['Community school', 'Foundation school', 'Voluntary aided school', 'Voluntary controlled school'];
const academies = ['Academy converter', 'Academy sponsor led', 'Free school'];
const ratings = ['Outstanding', 'Good', 'Good', 'Good', 'Requires improvement', 'Inadequate', 'Not yet inspected'];

const kinds = new Map([
  ['Primary', ['Primary School', 'Primary Academy', 'Church of England Primary School', 'Catholic Primary School']],
  ['Secondary', ['High School', 'Academy', 'Community College']],
  ['Special', ['School']],
  ['All-through', ['All-through School']],
  ['Nursery', ['Nursery School']],
]);

/** School number `index` (from 0) of a cohort's draw. Its URN is `index` away from a start, so no two are alike. */
export function schoolOf(seed: Seed, index: number): School {
  const draw = chance(seed, 'school', index);
  const region = draw.pick(regions);
  const phase = draw.pick(phases);
  const inTrust = draw.fraction() < 0.45;
  return {
    name: `${draw.pick(places)} ${draw.pick(kinds.get(phase) ?? ['School'])}`,
    urn: String(900_000 + ((chance(seed, 'first urn').int(0, 99_999) + index) % 100_000)),
    trust: inTrust ? draw.pick(trusts) : null,
    localAuthority: draw.pick(region.localAuthorities),
    region: region.name,
    phase,
    type: draw.pick(inTrust ? academies : maintained),
    ofsted: draw.pick(ratings),
  };
}
