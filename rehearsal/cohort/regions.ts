/** The regions of England with some of their local authorities, and the hub whose Moodle group serves each. */

/** One region. */
export interface Region {
  readonly name: string;
  readonly hub: string;
  readonly localAuthorities: readonly string[];
}

/** All nine. */
export const regions: readonly Region[] = [
  {
    name: 'North East',
    hub: 'North',
    localAuthorities: ['County Durham', 'Gateshead', 'Sunderland', 'Northumberland', 'Redcar and Cleveland'],
  },
  {
    name: 'North West',
    hub: 'North',
    localAuthorities: ['Bolton', 'Cumbria', 'Knowsley', 'Lancashire', 'Stockport', 'Wigan'],
  },
  {
    name: 'Yorkshire and The Humber',
    hub: 'North',
    localAuthorities: ['Bradford', 'Calderdale', 'Kirklees', 'Leeds', 'North Lincolnshire'],
  },
  {
    name: 'East Midlands',
    hub: 'Midlands',
    localAuthorities: ['Derbyshire', 'Leicester', 'Lincolnshire', 'Nottingham', 'Rutland'],
  },
  {
    name: 'West Midlands',
    hub: 'Midlands',
    localAuthorities: ['Coventry', 'Dudley', 'Herefordshire', 'Sandwell', 'Staffordshire'],
  },
  {
    name: 'East of England',
    hub: 'Midlands',
    localAuthorities: ['Bedford', 'Cambridgeshire', 'Essex', 'Norfolk', 'Suffolk', 'Thurrock'],
  },
  {
    name: 'London',
    hub: 'South',
    localAuthorities: ['Barking and Dagenham', 'Brent', 'Croydon', 'Haringey', 'Lewisham', 'Newham'],
  },
  {
    name: 'South East',
    hub: 'South',
    localAuthorities: ['East Sussex', 'Kent', 'Medway', 'Milton Keynes', 'Slough', 'Southampton'],
  },
  {
    name: 'South West',
    hub: 'South',
    localAuthorities: ['Cornwall', 'Devon', 'Gloucestershire', 'Plymouth', 'Swindon', 'Torbay'],
  },
];
