/** Headers that every answer of a host carries, whatever file it is. */
import { headerPolicy } from './page-policy.ts';

/** A header by name and value. */
export type Header = readonly [name: string, value: string];

/** What no page uses is refused to whatever might get into one. */
const refused = ['accelerometer', 'camera', 'geolocation', 'gyroscope', 'microphone', 'payment', 'usb'];

/** In the order they are written. */
export const securityHeaders: readonly Header[] = [
  ['Content-Security-Policy', headerPolicy],
  // Originals are sent as plain text and stay that.
  ['X-Content-Type-Options', 'nosniff'],
  // Addresses of the search page hold what was looked up.
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', refused.map((feature) => `${feature}=()`).join(', ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
];

/** Only for hosts that answer over HTTPS alone: browsers keep to it for a year, also when the host no longer has a certificate. */
export const httpsHeader: Header = ['Strict-Transport-Security', 'max-age=31536000'];
