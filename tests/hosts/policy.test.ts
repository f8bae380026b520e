import { expect, test } from 'vitest';
import { headerPolicy, pagePolicy } from '../../src/hosts/page-policy.ts';
import { httpsHeader, securityHeaders } from '../../src/hosts/security-headers.ts';

test('lets in nothing inline, nothing evaluated and no other site', () => {
  expect(pagePolicy).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(pagePolicy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
});

test('sends what pages say and what only a header can say', () => {
  expect(headerPolicy.startsWith(pagePolicy)).toBe(true);
  expect(headerPolicy.slice(pagePolicy.length)).toBe("; frame-ancestors 'none'");
});

// Some configuration files put a value between double quotes, and a `_headers` file one on a line.
test('has no header that a configuration file could not quote', () => {
  for (const [name, value] of [...securityHeaders, httpsHeader]) {
    expect(name).toMatch(/^[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)*$/);
    expect(value).toMatch(/^[^"\\${}\n]+$/);
  }
});
