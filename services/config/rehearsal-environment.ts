// The environment of a rehearsal's processes: this one's, without whatever could lead to something real.

/** Settings of the product that a rehearsal may share with a live instance: its engines, which tell the two apart themselves. */
const shared = ['DATABASE_URL', 'REDIS_URL'];

/** Every setting of `.env.example`; what is not a setting of ours (PATH, HOME) is handed on as it is. */
const ours = [
  'MODE',
  'BASE_URL',
  'PORT',
  'SESSION_SECRET',
  'LOG_LEVEL',
  'DATABASE_URL',
  'REDIS_URL',
  'STORAGE_URL',
  'DATA_DIR',
  'MOODLE_URL',
  'MOODLE_TOKEN',
  'SMTP_URL',
  'MAIL_FROM',
  'MAIL_REPLY_TO',
  'PROVIDER_NAME',
  'TEAM_EMAIL',
  'TEAM_PHONE',
  'BOUNCE_SECRET',
  'FAQ_URL',
  'FEEDBACK_FORM_URL',
  'BANK_HOLIDAYS_URL',
  'FIRST_ADMIN_EMAIL',
  'DFE_MODE',
  'DFE_URL',
  'DFE_TOKEN',
];

/** The environment with these settings in place of every one that was inherited. Names without a value are left out. */
export function rehearsalEnvironment(settings: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) => {
    const isOurs = (ours.includes(name) && !shared.includes(name)) || name.startsWith('REHEARSAL_');
    return isOurs || value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(inherited), ...settings, MODE: 'rehearsal' };
}
