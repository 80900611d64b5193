// Recordings that the conformance test does not replay, each with its reason. Reviewed by hand; a test fails when a
// recording is neither here nor in the story.

const lti = 'LTI 1.3: the sandbox is no LTI platform, and nothing in the project launches from Moodle.';

export const notReplayed: Readonly<Record<string, string>> = {
  'lti.certs': lti,
  'lti.dynamic-registration.1-start': lti,
  'lti.dynamic-registration.2-register': lti,
  'lti.dynamic-registration.3-token-reused': lti,
  'lti.launch.1-login-initiation': lti,
  'lti.launch.2-authorization-request': lti,
  'lti.launch.3-id-token.editing-teacher': lti,
  'lti.launch.3-id-token.non-editing-teacher': lti,
  'lti.launch.3-id-token.participant': lti,
  'lti.launch.3-id-token.site-admin': lti,
  'lti.launch.error-bad-client': lti,
  'lti.launch.error-bad-login-hint': lti,
  'lti.launch.error-bad-redirect-uri': lti,
  'lti.launch.error-no-prompt': lti,
  'lti.nrps-members': lti,
  'lti.openid-configuration': lti,
  'lti.service-token': lti,
  'scale.measurements': 'A table of timings, not a call.',
};
